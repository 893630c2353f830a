import { expect, test } from "vitest";
import { actsToCode, gpCopyText } from "#app/domain/record/gp-copy.ts";
import { isConceptId } from "#app/domain/record/snomed-code.ts";

const facts = {
  occasion: "contact" as const,
  day: "Wednesday 6 May 2026",
  by: "Ana Ferreira, Sample Stockton",
  ended: null,
  notes: [],
  introductions: [],
  codes: [],
};

test("with nothing written, the copy says that no action is needed, and prints no empty heading", () => {
  expect(gpCopyText(facts)).toBe(
    "Social prescribing: contact, Wednesday 6 May 2026. Ana Ferreira, Sample Stockton\n\nPlan and requested actions\nNo action needed",
  );
});

test("actions come first, and a safeguarding note is in no copy", () => {
  const text = gpCopyText({
    ...facts,
    notes: [
      { heading: "risks", words: "No known risks" },
      { heading: "safeguarding", words: "He takes her money" },
      { heading: "plan", words: "Please look at her tablets" },
    ],
    introductions: ["Riverside Choir"],
    codes: [{ kind: "act", about: "referred", conceptId: "871731000000106", term: "A term" }],
  });
  expect(text.split("\n\n").slice(1)).toEqual([
    "Plan and requested actions\nPlease look at her tablets",
    "Risks\nNo known risks",
    "Introduced to\nRiverside Choir",
    "SNOMED CT\n871731000000106 | A term",
  ]);
});

test("referred is coded once and only after contact, declined only when they decided so before it", () => {
  const record = { contacted: true, selfReferred: true, withdrew: false, first: true };
  expect(actsToCode(record)).toEqual(["referred", "self-referred"]);
  expect(actsToCode({ ...record, first: false })).toEqual([]);
  expect(actsToCode({ ...record, contacted: false })).toEqual([]);
  expect(actsToCode({ ...record, contacted: false, withdrew: true })).toEqual(["declined"]);
  expect(actsToCode({ ...record, withdrew: true, first: false })).toEqual([]);
});

test("a concept's number with a slip of the finger is refused", () => {
  for (const id of ["871731000000106", "871711000000103", "224484003", "310434002"]) expect(isConceptId(id)).toBe(true);
  for (const id of ["871731000000107", "871713000000106", "22448400", "", "abc", "999999011"])
    expect(isConceptId(id)).toBe(false);
});
