import { expect, test } from "vitest";
import { readWord, whyWordNot } from "#app/domain/referral/tracking-word.ts";

const jo = {
  names: ["Joanne", "O'Neill-Smith", "Jo"],
  birthDate: "1950-03-04",
  postcode: "NE1 4LP",
  reference: "BDFGHKMNP",
};
const why = (typed: string) => whyWordNot(typed, jo)?.kind ?? null;

test("case, spaces, marks over letters and punctuation do not matter", () => {
  expect(readWord("  Café  au-Lait! ")).toBe("cafeaulait");
  expect(readWord("CAFE AU LAIT")).toBe("cafeaulait");
  expect(readWord("ßtraße")).toBe("ßtraße");
  expect(readWord("Żółć")).toBe(readWord("żółć"));
});

test.each(["teapot", "my dog Rex", "чайник", "roses4", "joanna", "march hare", "smithy"])(
  "%j may be chosen",
  (typed) => {
    expect(why(typed)).toBeNull();
  },
);

test.each([
  ["tea", "too-short"],
  ["12 34", "too-short"],
  ["", "too-short"],
  ["a".repeat(41), "too-long"],
  ["joanne", "your-name"],
  ["ONEILL smith", "your-name"],
  ["SmithJoanne", "your-name"],
  ["joanne50", "your-name"],
  ["4 March 1950", "birth-date"],
  ["4th March 50", "birth-date"],
  ["mar041950", "birth-date"],
  ["ne1 4lp", "postcode"],
  ["SR5 2AA", "postcode"],
  ["bdf ghk mnp", "reference"],
])("%j is refused: %s", (typed, kind) => {
  expect(why(typed)).toBe(kind);
});

test("when nothing is known of the person the length and shape still count", () => {
  const nobody = { names: [], birthDate: null, postcode: null, reference: null };
  expect(whyWordNot("teapot", nobody)).toBeNull();
  expect(whyWordNot("tea", nobody)).toEqual({ kind: "too-short" });
  expect(whyWordNot("NE1 4LP", nobody)).toEqual({ kind: "postcode" });
});
