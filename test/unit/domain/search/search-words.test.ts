import fc from "fast-check";
import { expect, test } from "vitest";
import { searchWords } from "#app/domain/search/search-words.ts";

const one = (...words: string[]) => ({ words, not: false });

test("words are looked for one by one, in small letters and without signs", () => {
  expect(searchWords("Loneliness, in BLYTH?")).toEqual([one("loneliness"), one("in"), one("blyth")]);
});

test("words in quotes, and words with a line between them, are looked for together", () => {
  expect(searchWords('"link worker" follow-up')).toEqual([one("link", "worker"), one("follow", "up")]);
});

test("a word with a minus is left out, but only when there is something else to look for", () => {
  expect(searchWords("men -shed")).toEqual([one("men"), { words: ["shed"], not: true }]);
  expect(searchWords("-shed")).toEqual([one("shed")]);
});

test("signs alone look for nothing", () => {
  for (const typed of ["", "  ", "*", '"', '""', "- -", "🙂", "'", "(", "::"]) expect(searchWords(typed)).toEqual([]);
});

test("C: drive, a tick in a name and an accent are words like others", () => {
  expect(searchWords("C: drive")).toEqual([one("c"), one("drive")]);
  expect(searchWords("men’s café")).toEqual([one("men’s"), one("café")]);
});

test("whatever is typed, at most twelve things are looked for, none of them empty, and not all of them left out", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), (typed) => {
      const wanted = searchWords(typed);
      expect(wanted.length).toBeLessThanOrEqual(12);
      for (const { words } of wanted) expect(words.length > 0 && words.every((word) => word !== "")).toBe(true);
      expect(wanted.length === 0 || wanted.some(({ not }) => !not)).toBe(true);
    }),
  );
});
