import { expect, test } from "vitest";
import { cutJoined } from "#app/domain/listening/cut-joined.ts";
import { makePieces } from "#app/domain/listening/pieces.ts";

const pieces = makePieces(["want", "to", "die", "tod"], []);

test("letters without spaces become the fewest, longest words", () => {
  expect(cutJoined("iwanttodie", pieces)).toEqual(["i", "want", "to", "die"]);
});

test("a word that words do not cover whole stays as it is", () => {
  expect(cutJoined("wantodix", pieces)).toBeNull();
});

test("in a very long string what fits nothing is left over", () => {
  expect(cutJoined("xqzxqzwanttodiexqzxqzxqz", pieces)).toEqual(["want", "to", "die"]);
});
