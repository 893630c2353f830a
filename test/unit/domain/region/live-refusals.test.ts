import { expect, test } from "vitest";
import { liveRefusals } from "#app/domain/region/live-refusals.ts";
import { readSafety } from "#app/publishing/safety/read-safety.ts";
import { confirmedOn, realRegion, today } from "./real-region.ts";

const region = await realRegion();
const unread = (await readSafety("content/safety", region)).texts ?? [];
const safety = unread.map((text) => ({
  ...text,
  agreed: { by: "Sample Person", role: "Sample officer", on: "2026-05-01" },
}));

test("the region that ships may not go live: nobody has confirmed its numbers", () => {
  const refusals = liveRefusals(region, safety, today);
  expect(refusals).toHaveLength(5 + 12 * 2);
  for (const name of ["999", "NHS 111", "Samaritans", "Sunderland's safeguarding number for children is missing"]) {
    expect(refusals.some((sentence) => sentence.includes(name))).toBe(true);
  }
});

test("with every number confirmed lately it may go live", () => {
  expect(liveRefusals(confirmedOn(region, "2026-11-01"), safety, today)).toEqual([]);
});

test("numbers confirmed more than ninety days ago stop a live start", () => {
  const refusals = liveRefusals(confirmedOn(region, "2026-08-23"), safety, today);
  expect(refusals).toHaveLength(5 + 12 * 2);
  expect(refusals[0]).toContain("more than 90 days ago");
});

test("one number unconfirmed, a helpline gone or a text gone is one refusal each", () => {
  const confirmed = confirmedOn(region, today);
  const helplines = confirmed.helplines.map((line) => (line.id === "samaritans" ? { ...line, confirmed: null } : line));
  expect(liveRefusals({ ...confirmed, helplines }, safety, today)).toEqual([
    expect.stringContaining("Samaritans has not been confirmed"),
  ]);
  const gone = confirmed.helplines.filter(({ id }) => id !== "emergency");
  expect(liveRefusals({ ...confirmed, helplines: gone }, safety, today)).toEqual([
    expect.stringContaining('"emergency" is missing'),
  ]);
  const texts = safety.filter(({ id }) => id !== "under-18");
  expect(liveRefusals(confirmed, texts, today)).toEqual([expect.stringContaining('"under-18" is missing')]);
});

test("helplines that are only listed do not stop a live start", () => {
  const confirmed = confirmedOn(region, today);
  const helplines = confirmed.helplines.map((line) => (line.id === "shelter" ? { ...line, confirmed: null } : line));
  expect(liveRefusals({ ...confirmed, helplines }, safety, today)).toEqual([]);
});
