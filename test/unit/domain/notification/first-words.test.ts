import fc from "fast-check";
import { expect, test } from "vitest";
import { firstWords } from "#app/domain/notification/first-words.ts";

test("a mail carries a post's words without its signs, and a link with its address", () => {
  const post = "## Hello\n\nSee **our** [guide](https://example.org/guide), it `helps`.\n\n- one\n- two";
  expect(firstWords(post)).toBe("Hello\n\nSee our guide (https://example.org/guide), it helps.\n\n- one\n- two");
});

test("a long post is cut after so many words, and says so", () => {
  expect(firstWords("one two three four", 3)).toBe("one two three…");
  expect(firstWords("one two three\n\nfour", 3)).toBe("one two three…");
  expect(firstWords("one two three", 3)).toBe("one two three");
});

test("signs that turn or hide words do not reach a mail", () => {
  expect(firstWords("safe\u202Etxt.exe and\u200B more")).toBe("safe txt.exe and more");
});

test("whatever was written, no more than 80 words come out", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 3000 }), (text) => {
      expect(firstWords(text).split(/\s+/).length).toBeLessThanOrEqual(80);
    }),
  );
});
