import { expect, test } from "vitest";
import { readWords } from "#app/domain/listening/read-words.ts";
import { realLexicon } from "#test/unit/domain/listening/real-lexicon.ts";

const lexicon = await realLexicon();
const wordsOf = (text: string) =>
  readWords(text, lexicon)
    .map(({ text: word }) => word)
    .join(" ");

test.each([
  ["Divvent gan oot", "do not go out"],
  ["I DON’T", "i do not"],
  ["sooo lonelyyy", "so lonely"],
  ["livin", "living"],
  ["k1ll", "kill"],
  ["suiicde", "suicide"],
  ["ｋｉｌｌ", "kill"],
  ["ki\u0301ll", "kill"],
  ["k\u200bill", "kill"],
  ["кill", "kill"],
  ["wantto", "want to"],
  ["klil", "kill"],
  ["that'll", "that will"],
  ["who'd", "who would"],
  ["44", "44"],
  ["windaz", "windows"],
  ["hasent", "has not"],
  ["passwrd", "password"],
])("%s is read as “%s”", (written, standard) => {
  expect(wordsOf(written)).toBe(standard);
});

test.each(["drying", "Killingworth", "bride", "skilled"])(
  "an ordinary word is not mended into a warning word: %s",
  (word) => {
    expect(wordsOf(word)).toBe(word.toLowerCase());
  },
);

test("a slip never makes or unmakes a not", () => {
  for (const slip of ["nohting", "nevre", "wihtout"])
    expect(["nothing", "never", "without"]).not.toContain(wordsOf(slip));
});
