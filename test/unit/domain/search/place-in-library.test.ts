import fc from "fast-check";
import { expect, test } from "vitest";
import { mostFiles, mostPages, placeOf, rowOf, rowsOf } from "#app/domain/search/place-in-library.ts";

const anyPlace = fc.record({
  number: fc.integer({ min: 1, max: 8_000_000_000 }),
  file: fc.integer({ min: 0, max: mostFiles }),
  page: fc.integer({ min: 0, max: mostPages }),
});

test("every place has a row of its own, among the rows of its resource", () => {
  fc.assert(
    fc.property(anyPlace, (place) => {
      const row = rowOf(place);
      const { from, before } = rowsOf(place.number);
      expect(placeOf(row)).toEqual(place);
      expect(Number.isSafeInteger(row) && row >= from && row < before).toBe(true);
    }),
  );
});

test("a page or a file too many has no row", () => {
  expect(() => rowOf({ number: 1, file: 1, page: mostPages + 1 })).toThrow(RangeError);
  expect(() => rowOf({ number: 1, file: mostFiles + 1, page: 1 })).toThrow(RangeError);
});
