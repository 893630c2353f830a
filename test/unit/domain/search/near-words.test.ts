import { expect, test } from "vitest";
import { nearWords } from "#app/domain/search/near-words.ts";

const known: [string, number][] = [
  ["loneliness", 40],
  ["lone", 9],
  ["bereavement", 12],
  ["carers", 30],
  ["careers", 2],
  ["2019", 5],
  ["debt", 7],
];
const near = (word: string) => nearWords(word, known, 3);

test("a letter wrong, left out, doubled or swapped is mended", () => {
  expect(near("lonelyness")).toEqual(["loneliness"]);
  expect(near("bereavment")).toEqual(["bereavement"]);
  expect(near("beraevement")).toEqual(["bereavement"]);
  expect(near("debbt")).toEqual(["debt"]);
});

test("of words that are as near, the more used comes first", () => {
  expect(near("careers")).toEqual(["carers"]);
  expect(near("carrers")).toEqual(["carers", "careers"]);
});

test("short words and years are never mended", () => {
  expect(near("det")).toEqual([]);
  expect(near("2018")).toEqual([]);
});

test("a word that is nothing like any is left alone", () => {
  expect(near("zugzwang")).toEqual([]);
});
