import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseLines, normaliseText } from "#app/domain/documents/normalise-text.ts";

test.each([
  ["the o\uFB03ce \uFB02ow", "the office flow"],
  ["pre\u00ADscrib\u200Bing", "prescribing"],
  ["Cafe\u0301", "Caf\u00e9"],
  ["two\u00A0words\t and\r\nmore", "two words and more"],
  ["\u202Eevil\u202C name", "evil name"],
  ["\u0645\u0631\u062D\u0628\u0627\u200C \u200F(1)", "\u0645\u0631\u062D\u0628\u0627\u200C \u200F(1)"],
  ["half \uD83D of a sign", "half \uFFFD of a sign"],
])("words are kept in one form: %j", (given, kept) => {
  expect(normaliseText(given)).toBe(kept);
});

test("a word broken at the end of a line is joined, and a name with a hyphen is not", () => {
  expect(normaliseLines("social pre-\nscribing in Stockton-\nOn-Tees")).toBe(
    "social prescribing in Stockton-\nOn-Tees",
  );
});

test("text that was put in one form stays as it is, and goes through JSON unchanged", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const once = normaliseText(text);
      expect(normaliseText(once)).toBe(once);
      expect(JSON.parse(JSON.stringify(once))).toBe(once);
    }),
  );
});
