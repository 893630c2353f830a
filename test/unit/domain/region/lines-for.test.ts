import fc from "fast-check";
import { expect, test } from "vitest";
import { confirmationState } from "#app/domain/region/confirmation-state.ts";
import { councilLines, helplinesById, linesFor } from "#app/domain/region/lines-for.ts";
import { confirmedOn, realRegion, today } from "./real-region.ts";

const region = await realRegion();
const durham = "E06000047";

test("a check lasts ninety days, and one in the future is none", () => {
  expect(confirmationState(null, today)).toBe("not-yet-checked");
  expect(confirmationState({ by: "A", on: "2026-11-22" }, today)).toBe("checked");
  expect(confirmationState({ by: "A", on: "2026-08-24" }, today)).toBe("checked"); // 90 days
  expect(confirmationState({ by: "A", on: "2026-08-23" }, today)).toBe("check-again"); // 91 days
  expect(confirmationState({ by: "A", on: "2026-11-23" }, today)).toBe("not-yet-checked");
});

test("nobody has confirmed a number of the region that ships", () => {
  expect(region.helplines.filter(({ confirmed }) => confirmed !== null)).toEqual([]);
  expect(region.councils.filter(({ adultSafeguarding }) => adultSafeguarding?.confirmed)).toEqual([]);
  expect(region.councils.filter(({ childrenSafeguarding }) => childrenSafeguarding !== null)).toEqual([]);
});

test("the demonstration shows unconfirmed numbers as not yet checked, a live site does not show them", () => {
  const shown = linesFor(region, { audience: "adult", council: durham, live: false, today });
  expect(shown.helplines.every(({ state }) => state === "not-yet-checked")).toBe(true);
  expect(shown.council).toMatchObject({
    councilName: "County Durham",
    phone: "03000 267 979",
    state: "not-yet-checked",
  });
  expect(linesFor(region, { audience: "adult", council: durham, live: true, today })).toEqual({
    helplines: [],
    council: null,
  });
});

test("emergencies come first, then crisis, then the rest", () => {
  const order = linesFor(region, { audience: "adult", council: null, live: false, today }).helplines.map(
    ({ urgency }) => urgency,
  );
  expect(order).toEqual(order.toSorted((a, b) => rank(a) - rank(b)));
  expect(order[0]).toBe("emergency");
});

test("a child never sees a line for adults, nor the adults' number where the children's is missing", () => {
  fc.assert(
    fc.property(fc.constantFrom(...region.councils), fc.boolean(), fc.boolean(), ({ code }, live, confirmed) => {
      const given = confirmed ? confirmedOn(region, today) : region;
      const lines = linesFor(given, { audience: "child", council: code, live, today });
      const adultIds = region.helplines.filter(({ ages }) => ages === "adults").map(({ id }) => id);
      expect(lines.helplines.filter(({ id }) => adultIds.includes(id))).toEqual([]);
      const adultPhone = given.councils.find((council) => council.code === code)?.adultSafeguarding?.phone;
      expect(lines.council?.phone).not.toBe(adultPhone);
      if (!confirmed) expect(lines.council).toBeNull();
    }),
  );
  expect(
    linesFor(region, { audience: "child", council: durham, live: false, today }).helplines.map(({ id }) => id),
  ).toContain("childline");
  expect(
    linesFor(region, { audience: "adult", council: durham, live: false, today }).helplines.map(({ id }) => id),
  ).not.toContain("childline");
});

test("a number confirmed long ago is still shown live, and flagged", () => {
  const [line] = helplinesById(confirmedOn(region, "2026-01-01"), ["samaritans"], { live: true, today });
  expect(line).toMatchObject({ id: "samaritans", contact: "116 123", tel: "116123", state: "check-again" });
});

test("named helplines keep the order they were asked for, and unknown ids are left out", () => {
  const ids = helplinesById(region, ["shout", "nobody", "emergency"], { live: false, today }).map(({ id }) => id);
  expect(ids).toEqual(["shout", "emergency"]);
});

test("when the council is not known, every council's line is listed by name", () => {
  const names = councilLines(region, "adult", { live: false, today }).map(({ councilName }) => councilName);
  expect(names).toHaveLength(12);
  expect(names).toEqual(names.toSorted());
  expect(councilLines(region, "child", { live: false, today })).toEqual([]);
});

function rank(urgency: string): number {
  return ["emergency", "crisis", "support"].indexOf(urgency);
}
