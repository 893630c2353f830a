import { expect, test } from "vitest";
import { whyWordsNot } from "#realtime/client/why-words-not.ts";
import { liveLimits } from "#realtime/messages.ts";

test("words are sent up to the limit, whichever letters they are made of", () => {
  expect(whyWordsNot("Hello")).toBeNull();
  expect(whyWordsNot("a".repeat(liveLimits.mostLetters))).toBeNull();
  expect(whyWordsNot("👵".repeat(liveLimits.mostLetters))).toBeNull();
  expect(whyWordsNot("\n".repeat(9_999) + "a")).toBeNull();
});

test("nothing, and more than the limit, is refused before it is kept", () => {
  expect(whyWordsNot(" \n ")).toEqual({ kind: "empty" });
  expect(whyWordsNot("a".repeat(liveLimits.mostLetters + 3))).toEqual({ kind: "too-long", tooMany: 3 });
});

test("letters that a frame can only write in six bytes each are refused when they would close the socket", () => {
  const words = "\u0001".repeat(liveLimits.mostLetters) + "👵".repeat(1);
  expect(whyWordsNot(words)).toEqual({ kind: "too-long", tooMany: 1 });
  const heavy = "\ud800".repeat(liveLimits.mostLetters);
  const frame = JSON.stringify(["say", { conversation: "c".repeat(36), clientId: "c".repeat(36), words: heavy }]);
  expect(whyWordsNot(heavy) === null).toBe(new TextEncoder().encode(frame).length < liveLimits.mostFrameBytes - 800);
});
