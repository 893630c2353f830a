import fc from "fast-check";
import { expect, test } from "vitest";
import { normalPostcode, postcodeParts } from "#app/domain/region/postcode.ts";

test("a postcode is known however it is typed", () => {
  for (const typed of ["NE1 4LP", "ne14lp", " ne1  4lp ", "Ne1-4lp", "N E 1 4 L P"])
    expect(normalPostcode(typed)).toBe("NE1 4LP");
});

test("a postcode comes apart into district, sector and letters", () => {
  expect(postcodeParts("ts181hu")).toEqual({ postcode: "TS18 1HU", district: "TS18", sector: "TS18 1", area: "TS" });
  expect(postcodeParts("EC1A1BB")).toMatchObject({ postcode: "EC1A 1BB", district: "EC1A", sector: "EC1A 1" });
});

test("half a postcode, a made-up area and plain words are not postcodes", () => {
  for (const typed of ["", "NE1", "NE1 4", "XX1 1AA", "NE1 4L", "NE1 4LPP", "Gateshead", "NE14LP".repeat(10)]) {
    expect(normalPostcode(typed)).toBeNull();
  }
});

test("whatever is typed, the normal form is stable and nothing throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (typed) => {
      const normal = normalPostcode(typed);
      expect(normal === null ? null : normalPostcode(normal)).toBe(normal);
    }),
  );
});
