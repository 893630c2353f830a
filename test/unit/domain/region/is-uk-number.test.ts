import fc from "fast-check";
import { expect, test } from "vitest";
import { isTextNumber, isUkNumber } from "#app/domain/region/is-uk-number.ts";
import { realRegion } from "./real-region.ts";

test("every number of the region that ships is one that can be rung or texted", async () => {
  const { helplines, councils, practices } = await realRegion();
  const rung = helplines.flatMap(({ tel }) => tel ?? []);
  const lines = councils.flatMap(({ adultSafeguarding: a, childrenSafeguarding: c }) => [
    a?.phone,
    a?.outOfHoursPhone,
    c?.phone,
  ]);
  const all = [...rung, ...lines.flatMap((number) => number ?? []), ...practices.map(({ phone }) => phone)];
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((number) => !isUkNumber(number))).toEqual([]);
  expect(helplines.flatMap(({ sms }) => sms ?? []).filter((number) => !isTextNumber(number))).toEqual([]);
});

test("a number that is too short, too long, costly, from abroad or not a number is refused", () => {
  const wrong = ["", "99", "998", "0191 496 00", "0191 496 00000", "09061 234567", "070 1234 5678", "+44 191 496 0000"];
  for (const number of [...wrong, "call us", "0191-496-0000", "0191  496 0000", " 999", "116 12", "1234"])
    expect(isUkNumber(number), number).toBe(false);
  for (const number of ["", "999", "1234", "85 258 1", "0191 496 0000", "SHOUT"])
    expect(isTextNumber(number), number).toBe(number === "85 258 1");
});

test("spaces between the figures change nothing", () => {
  const spaced = fc.tuple(
    fc.constantFrom("01914960000", "116123", "999", "08001111", "03000202525"),
    fc.array(fc.nat(10)),
  );
  fc.assert(
    fc.property(spaced, ([number, places]) => {
      const written = [...number].map((figure, at) => (at > 0 && places.includes(at) ? ` ${figure}` : figure)).join("");
      expect(isUkNumber(written)).toBe(true);
    }),
  );
});
