import { expect, test } from "vitest";
import { placeThread } from "#app/domain/discussion/place-thread.ts";

const pages = (...fingerprints: string[]) => fingerprints.map((fingerprint, at) => ({ number: at + 1, fingerprint }));
const asked = { file: 1, page: 2, fingerprint: "b" };

test("a question goes with the words that it was asked about", () => {
  expect(placeThread(asked, [{ file: 1, pages: pages("a", "b", "c") }])).toEqual({ file: 1, page: 2 });
  expect(placeThread(asked, [{ file: 1, pages: pages("b", "x", "c") }])).toEqual({ file: 1, page: 1 });
  expect(placeThread(asked, [{ file: 1, pages: pages("x", "y") }])).toBeNull();
});

test("of several slides with the same words the nearest in the same file is it", () => {
  expect(placeThread(asked, [{ file: 1, pages: pages("x", "y", "b", "z", "b") }])).toEqual({ file: 1, page: 3 });
  const files = [
    { file: 1, pages: pages("x", "y", "z", "z", "z", "b") },
    { file: 2, pages: pages("x", "b") },
  ];
  expect(placeThread(asked, files)).toEqual({ file: 1, page: 6 });
  expect(placeThread({ ...asked, file: 2 }, files)).toEqual({ file: 2, page: 2 });
});

test("a question about the whole belongs to no slide", () => {
  expect(placeThread({ file: null, page: null, fingerprint: null }, [{ file: 1, pages: pages("a") }])).toBeNull();
});
