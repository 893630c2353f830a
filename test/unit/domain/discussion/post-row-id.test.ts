import fc from "fast-check";
import { expect, test } from "vitest";
import { postPlaceOf, postRowId } from "#app/domain/discussion/post-row-id.ts";

test("the row of a post in the index leads back to it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 32 }), fc.integer({ min: 1, max: 2 ** 20 - 1 }), (thread, post) => {
      const row = postRowId({ thread, post });
      expect(Number.isSafeInteger(row)).toBe(true);
      expect(postPlaceOf(row)).toEqual({ thread, post });
    }),
  );
  expect(() => postRowId({ thread: 1, post: 2 ** 20 })).toThrow(RangeError);
});
