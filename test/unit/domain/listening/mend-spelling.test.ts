import { expect, test } from "vitest";
import { mendSpelling } from "#app/domain/listening/mend-spelling.ts";
import { buildSpellingIndex } from "#app/domain/listening/spelling-index.ts";

const targets = new Map([
  ["kill", 1],
  ["lonely", 1],
  ["medication", 1],
]);
const index = buildSpellingIndex(targets, new Set());

test.each([
  ["lonley", "lonely"],
  ["lonly", "lonely"],
  ["loneley", "lonely"],
  ["lobely", "lonely"],
  ["meidcatoin", "medication"],
  ["klil", "kill"],
  ["medic*tion", "medication"],
])("%s is mended to %s", (written, word) => {
  expect(mendSpelling(written, index)).toBe(word);
});

test.each(["kull", "lbnaly", "medcton", "l", ""])("%s is too far from any word", (written) => {
  expect(mendSpelling(written, index)).toBeNull();
});
