import { expect, test } from "vitest";
import { matchText } from "#app/domain/search/match-text.ts";
import { searchWords } from "#app/domain/search/search-words.ts";

const plain = { any: false, lastMayGoOn: false };
const splw = [["splw"], ["link", "worker"]];

test("all words are asked for, each in quotes", () => {
  expect(matchText(searchWords("money worries"), [], plain)).toBe('"money" AND "worries"');
});

test("one of the words is enough when that is asked", () => {
  expect(matchText(searchWords("money worries"), [], { ...plain, any: true })).toBe('"money" OR "worries"');
});

test("a short form is looked for with what it stands for, and the other way round", () => {
  expect(matchText(searchWords("SPLW training"), [splw], plain)).toBe('("splw" OR "link worker") AND "training"');
  expect(matchText(searchWords("link worker training"), [splw], plain)).toBe(
    '("splw" OR "link worker") AND "training"',
  );
});

test("the longest synonym that fits is taken", () => {
  const groups = [splw, [["link", "worker", "training"], ["induction"]]];
  expect(matchText(searchWords("link worker training"), groups, plain)).toBe('("link worker training" OR "induction")');
});

test("words in quotes are a synonym too", () => {
  expect(matchText(searchWords('"link worker"'), [splw], plain)).toBe('("splw" OR "link worker")');
});

test("words to leave out are left out of everything", () => {
  expect(matchText(searchWords("men -shed -pub"), [], { ...plain, any: true })).toBe('("men") NOT ("shed" OR "pub")');
});

test("while somebody types, the last word may be the beginning of one", () => {
  expect(matchText(searchWords("money wor"), [], { ...plain, lastMayGoOn: true })).toBe('"money" AND "wor" *');
  expect(matchText(searchWords("money w"), [], { ...plain, lastMayGoOn: true })).toBe('"money" AND "w"');
});

test("nothing to look for asks nothing", () => {
  expect(matchText(searchWords("?!"), [], plain)).toBeNull();
});
