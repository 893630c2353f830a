import fc from "fast-check";
import { expect, test } from "vitest";
import { isInForce, sameValue, type Correction } from "#app/domain/region/correction.ts";
import { layOver } from "#app/domain/region/lay-over.ts";
import { findEntry, listEntries, type EntryPlace, type EntryValue } from "#app/domain/region/safety-entry.ts";
import { readSafety } from "#app/publishing/safety/read-safety.ts";
import { realRegion } from "./real-region.ts";

const region = await realRegion();
const files = { region, texts: (await readSafety("content/safety", region)).texts ?? [] };
const render = (words: string) => `<p>${words}</p>`;

function correctionOf(place: EntryPlace, given: Partial<Correction> = {}): Correction {
  const filed = findEntry(files, place);
  const value: EntryValue = filed?.value ?? { phone: "0191 498 0100", outOfHoursPhone: null, source: "their page" };
  const who = { by: "Jo Smith", memberId: "jo", role: null, on: "2026-11-22", at: new Date("2026-11-22T10:00:00Z") };
  return { id: "one", place, act: "corrected", laidOver: filed?.value ?? null, value, ...who, ended: null, ...given };
}

test("without corrections everything is as the files say", () => {
  expect(layOver(files, [], render)).toEqual(files);
});

test("one correction changes its own entry and nothing else", () => {
  const entries = listEntries(files);
  fc.assert(
    fc.property(fc.constantFrom(...entries), ({ place }) => {
      const after = listEntries(layOver(files, [correctionOf(place)], render));
      const changed = after.filter((entry, at) => JSON.stringify(entry) !== JSON.stringify(entries[at]));
      expect(changed.map((entry) => entry.place)).toEqual([place]);
      expect(changed[0]?.confirmed).toEqual({
        by: "Jo Smith",
        on: "2026-11-22",
        role: place.kind === "safety-text" ? "" : null,
      });
    }),
    { numRuns: entries.length },
  );
});

test("who a line is for, its urgency and its name can never be corrected", () => {
  const place = { kind: "helpline", id: "domestic-abuse" } as const;
  const value = {
    contact: "999",
    tel: "999",
    sms: null,
    hours: "now",
    source: "x",
    ages: "everyone",
    urgency: "emergency",
  };
  const after = layOver(files, [correctionOf(place, { value })], render);
  const line = after.region.helplines.find(({ id }) => id === place.id);
  expect(line).toMatchObject({ contact: "999", ages: "adults", urgency: "crisis" });
});

test("a council's line that the files do not have is there once it was given", () => {
  const place = { kind: "childrens-line", id: "E08000024" } as const;
  const after = layOver(files, [correctionOf(place)], render);
  const council = after.region.councils.find(({ code }) => code === place.id);
  expect(council?.childrenSafeguarding).toMatchObject({ phone: "0191 498 0100", confirmed: { by: "Jo Smith" } });
  expect(council?.adultSafeguarding?.confirmed).toBeNull();
});

test("a correction counts until it is ended, its file's value changes, or the file is confirmed on a later day", () => {
  const place = { kind: "helpline", id: "samaritans" } as const;
  const filed = findEntry(files, place);
  if (filed === null) throw new Error("the region that ships has no Samaritans");
  const correction = correctionOf(place);
  const confirmedOn = (on: string) => ({ ...filed, confirmed: { by: "Al Lee", on, role: null } });
  expect(isInForce(correction, filed)).toBe(true);
  expect(isInForce(correction, confirmedOn("2026-11-22"))).toBe(true);
  expect(isInForce(correction, confirmedOn("2026-11-23"))).toBe(false);
  expect(isInForce(correction, null)).toBe(false);
  expect(isInForce(correctionOf(place, { laidOver: null }), filed)).toBe(false);
  const ended = { at: new Date(), byName: "Al Lee", why: "undone" } as const;
  expect(isInForce({ ...correction, ended }, filed)).toBe(false);
});

test("two values are the same however their parts are ordered", () => {
  expect(sameValue({ title: "a", words: "b" }, { words: "b", title: "a" })).toBe(true);
  expect(sameValue({ title: "a", words: "b" }, { title: "a", words: "c" })).toBe(false);
  expect(sameValue(null, { title: "a", words: "b" })).toBe(false);
});
