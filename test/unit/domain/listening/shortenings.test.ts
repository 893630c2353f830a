import fc from "fast-check";
import { expect, test } from "vitest";
import { shortenings } from "#app/domain/listening/shortenings.ts";

const letters = fc.string({ unit: fc.constantFrom(..."abcz*é"), maxLength: 12 });
const without = (word: string, ...places: number[]) => [...word].filter((_, at) => !places.includes(at)).join("");
const numberOf = (word: string) => shortenings(word, 1)[0];

test("leaving letters out of a word gives the numbers of the shorter words, in the order of what is left out", () => {
  fc.assert(
    fc.property(letters, (word) => {
      const places = [...word].map((_, at) => at);
      const pairs = places.flatMap((first) =>
        places.filter((second) => second > first).map((second) => [first, second]),
      );
      const shorter = [[], ...places.map((at) => [at]), ...pairs].map((out) => without(word, ...out));
      expect(shortenings(word, 2)).toEqual(shorter.map(numberOf));
    }),
  );
});

test("other letters have another number", () => {
  const words = ["die", "dei", "dice", "lonely", "lonley", "medication", "medicatoin", "a", "b", "ab", "ba", ""];
  expect(new Set(words.map(numberOf)).size).toBe(words.length);
});

test("where nothing may be left out, nothing is worked out", () => {
  expect(shortenings("kill", 0)).toEqual([]);
});
