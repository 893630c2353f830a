import { expect, test } from "vitest";
import { lettersTooMany, mostLetters } from "#app/domain/conversation/message-length.ts";

test("a letter counts once, however many bytes it takes", () => {
  expect(lettersTooMany("a".repeat(mostLetters))).toBe(0);
  expect(lettersTooMany("😀".repeat(mostLetters))).toBe(0);
  expect(lettersTooMany("😀".repeat(mostLetters + 2))).toBe(2);
});
