import fc from "fast-check";
import { expect, test } from "vitest";
import { markPlaces, type Place } from "#app/domain/referral/mark-places.ts";

const place = (start: number, end: number, rule = "heard:suicide:one"): Place => ({ rule, start, end });
const said = (text: string, ...places: Place[]) => markPlaces(text, places);

test("a text in which nothing was noticed is one part, and an empty text has none", () => {
  expect(said("I like the bingo")).toEqual([{ words: "I like the bingo", rules: [] }]);
  expect(said("")).toEqual([]);
});

test("what was noticed stands in place, with the words before and after it", () => {
  expect(said("Hi. I want to die. Bye", place(4, 17))).toEqual([
    { words: "Hi. ", rules: [] },
    { words: "I want to die", rules: ["heard:suicide:one"] },
    { words: ". Bye", rules: [] },
  ]);
});

test("places that overlap are one part that names every rule once", () => {
  const parts = said("abcdefgh", place(1, 4, "one"), place(3, 6, "two"), place(3, 5, "one"), place(6, 7, "three"));
  expect(parts).toEqual([
    { words: "a", rules: [] },
    { words: "bcdef", rules: ["one", "two"] },
    { words: "g", rules: ["three"] },
    { words: "h", rules: [] },
  ]);
});

test("a place that cuts an emoji or a letter with its accent takes in the whole of it", () => {
  const family = "👩‍👩‍👧‍👦";
  const text = `a${family}b`;
  expect(said(text, place(3, 4)).map(({ words }) => words)).toEqual(["a", family, "b"]);
  expect(said("n\u0303o", place(1, 2)).map(({ words }) => words)).toEqual(["n\u0303", "o"]);
});

test("a place outside the text, an empty one or one that runs backwards marks nothing", () => {
  for (const wrong of [place(9, 12), place(2, 2), place(3, 1), place(-4, 0), place(Number.NaN, 2)]) {
    expect(said("abc", wrong)).toEqual([{ words: "abc", rules: [] }]);
  }
  expect(said("abc", place(-4, 2), place(2, 99)).map(({ words }) => words)).toEqual(["ab", "c"]);
});

test("whatever was noticed, the parts put together are the text, and no letter is cut in two", () => {
  const anyText = fc.string({ unit: fc.constantFrom("a", " ", "é", "\u0301", "👍🏽", "🏳️‍🌈", "\n", "क्षि", "\ud83d", "z̸͖̈") });
  const anyPlaces = fc.array(
    fc.record({
      rule: fc.constantFrom("one", "two"),
      start: fc.integer({ min: -3, max: 60 }),
      end: fc.integer({ min: -3, max: 60 }),
    }),
    { maxLength: 6 },
  );
  const starts = (text: string) =>
    new Set([...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].map(({ index }) => index));
  fc.assert(
    fc.property(anyText, anyPlaces, (text, places) => {
      const parts = markPlaces(text, places);
      expect(parts.map(({ words }) => words).join("")).toBe(text);
      expect(parts.every(({ words }) => words !== "")).toBe(true);
      const whole = starts(text);
      let at = 0;
      for (const { words } of parts) {
        expect(whole.has(at)).toBe(true);
        at += words.length;
      }
    }),
  );
});

test("a part is marked when a rule noticed any letter of it, and never otherwise", () => {
  const anyPlace = fc.record({
    rule: fc.constant("one"),
    start: fc.integer({ min: 0, max: 30 }),
    end: fc.integer({ min: 0, max: 30 }),
  });
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme-ascii", minLength: 30, maxLength: 30 }),
      fc.array(anyPlace),
      (text, places) => {
        const marked = markPlaces(text, places).flatMap(({ words, rules }) => [...words].map(() => rules.length > 0));
        const noticed = [...text].map((_, at) => places.some(({ start, end }) => start <= at && at < end));
        expect(marked).toEqual(noticed);
      },
    ),
  );
});
