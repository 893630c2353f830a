import { expect, test } from "vitest";
import { showSafetyTexts } from "#app/domain/region/show-safety-text.ts";
import { readSafety } from "#app/publishing/safety/read-safety.ts";
import { realRegion, today } from "./real-region.ts";

const region = await realRegion();
const { texts } = await readSafety("content/safety", region);
if (!texts) throw new Error("the safety wording that ships has faults");
const ids = texts.map(({ id }) => id);
const call = { promise: "Asha Karim & team will ring you today, Wednesday 6 May, by 5 in the afternoon." };
const showing = { live: false, today };
const shown = (id: string, asked: typeof call | null) => showSafetyTexts(texts, [id], region, showing, asked)[0];

test("until a call is asked for, every text stands as it is named, and no placeholder is left in it", () => {
  expect(ids.map((id) => shown(id, null)?.id)).toEqual(ids);
  for (const id of ids) expect(shown(id, null)?.html, id).not.toMatch(/[{}]/);
});

test("once a call was asked for, no text says that nobody reads, rings or keeps anything", () => {
  for (const id of ids) {
    const html = shown(id, call)?.html ?? "";
    expect(html, id).not.toMatch(/[{}]/);
    expect(html, id).not.toMatch(/nobody is reading|nobody will ring|nobody sees them/i);
    // Whoever asks for somebody else is never offered the call.
    if (!id.startsWith("helper-")) expect(html, id).not.toMatch(/have not kept (anything|what) you told us\./i);
  }
});

test("in their place stands who rings and when, what is added, and 999", () => {
  for (const id of [
    "nobody-reading",
    "heard-life",
    "heard-talk",
    "thinking-about-ending",
    "danger-now",
    "afraid-of-someone",
  ]) {
    const html = shown(id, call)?.html ?? "";
    expect(html, id).toContain(
      "You asked us to ring you. Asha Karim &#38; team will ring you today, Wednesday 6 May, by 5",
    );
    expect(html, id).toContain("What you write from here is added when you finish.");
    expect(html, id).toContain('<a href="tel:999">999</a>');
  }
});

test("someone under the youngest age who is rung all the same still reads who helps a child, and no line for adults", () => {
  const text = shown("under-18", call);
  expect(text).toMatchObject({ id: "under-18-after-call", urgency: "urgent" });
  expect(text?.html).toContain("Asha Karim");
  expect(text?.html).toContain("Childline");
  expect(text?.helplines.map(({ ages }) => ages)).not.toContain("adults");
});
