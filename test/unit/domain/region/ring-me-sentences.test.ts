import { expect, test } from "vitest";
import { ringMeSentences } from "#app/domain/region/ring-me-sentences.ts";
import { realRegion } from "./real-region.ts";

const region = await realRegion();

test("only English is shown until a named person has checked a translation", () => {
  expect(region.ringMeSentences.length).toBeGreaterThan(10);
  expect(ringMeSentences(region)).toEqual([
    { language: "en", ownName: "English", sentence: "Ask us to ring you. An interpreter can help us talk." },
  ]);
});

test("a translation that a named person has checked is shown under its own name", () => {
  const checked = region.ringMeSentences.map((one) =>
    one.language === "pl" ? { ...one, checkedBy: "Sample Checker" } : one,
  );
  expect(ringMeSentences({ ...region, ringMeSentences: checked }).map(({ ownName }) => ownName)).toEqual([
    "English",
    "polski",
  ]);
});
