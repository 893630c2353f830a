import fc from "fast-check";
import { expect, test } from "vitest";
import { enoughForNeed } from "#app/domain/listening/hear-needs.ts";
import { makeSuggestNeeds } from "#app/publishing/listening/suggest-needs.ts";

const need = (id: string, inOtherWords: string) => ({ id, label: id, helps: id, inOtherWords, snomedConceptId: null });
const suggest = makeSuggestNeeds([
  need("active", "swimming, dancing, bowls and the gym"),
  need("mood", "counselling and calm"),
  need("sea", "an admiral on a ship"),
  need("sums", "addition and subtraction"),
]);
const idsOf = (text: string) => suggest(text).map(({ id }) => id);

test("a word of a need's description finds the need, also with another ending", () => {
  expect(idsOf("I used to like dancing")).toEqual(["active"]);
  expect(idsOf("to dance again")).toEqual(["active"]);
});

test("the beginning of a word and a word with one slip find it too, and count less than the word itself", () => {
  const scoreOf = (text: string) => suggest(text)[0]?.score ?? 0;
  expect(idsOf("counsel")).toEqual(["mood"]);
  expect(idsOf("counseling")).toEqual(["mood"]);
  expect(scoreOf("counselling")).toBeGreaterThan(scoreOf("counselin"));
  expect(idsOf("admiral")).toEqual(["sea"]);
});

test("the need with more of the words comes first, and one that is far behind is left out", () => {
  expect(idsOf("swimming, bowls, dancing and some calm")[0]).toBe("active");
  expect(idsOf("swimming, bowls, dancing, the gym and some calm")).toEqual(["active"]);
});

test("no score is ever high enough to tick a choice", () => {
  const all = "swimming dancing bowls gym counselling calm admiral ship addition subtraction";
  expect(suggest(all).length).toBeGreaterThan(0);
  expect(suggest(all).filter(({ score }) => score >= enoughForNeed)).toEqual([]);
});

test("small words, no words and words that nobody described find nothing", () => {
  for (const text of ["", "the and of to", "xylophone", "!!!", "9999"]) expect(suggest(text)).toEqual([]);
});

test("signs that a search would take for commands are only signs, and any text at all is taken", () => {
  expect(idsOf("label:swimming")).toEqual(["active"]);
  expect(idsOf("-swimming +gym *calm* ~3 ^10 C:\\ a:b")).toContain("active");
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => Array.isArray(suggest(text))));
  expect(suggest("w".repeat(20_000))).toEqual([]);
});
