import fc from "fast-check";
import { expect, test } from "vitest";
import { listen } from "#app/domain/listening/listen.ts";
import { matchPhrases } from "#app/domain/listening/match-phrases.ts";
import { readWords } from "#app/domain/listening/read-words.ts";
import { compareRisk, isUrgent } from "#app/domain/listening/risk-order.ts";
import { realLexicon, shownTexts } from "#test/unit/domain/listening/real-lexicon.ts";

const lexicon = await realLexicon();
const texts = shownTexts();
const line = fc.constantFrom(...texts);
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc
    .array(fc.constantFrom(..."kil mysefdwantoe.,!?'\"*@0134\n\u0336\u200f\u202e\u200b💊🔪"), { maxLength: 300 })
    .map((signs) => signs.join("")),
);

test("no text makes listening fail, and what was heard lies inside the text", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anything,
        fc.tuple(anything, line).map((parts) => parts.join("")),
      ),
      (text) => {
        const { spans } = listen(text, lexicon);
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});

test("a sentence added never lowers the level, and never takes away that it is urgent", () => {
  fc.assert(
    fc.property(line, fc.oneof(line, anything), (first, second) => {
      const [alone, both] = [listen(first, lexicon), listen(`${first}. ${second}`, lexicon)];
      expect(compareRisk(both.risk, alone.risk)).toBeGreaterThanOrEqual(0);
      expect(isUrgent(both) || !isUrgent(alone)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("the same text is always heard the same way", () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(listen(text, lexicon)).toEqual(listen(text, lexicon));
    }),
    { numRuns: 30 },
  );
});

const letters = 20_000;
const fill = (piece: string) => piece.repeat(Math.ceil(letters / piece.length)).slice(0, letters);

test.each([
  ["people's words", texts.join(" ").repeat(2).slice(0, letters)],
  ["one phrase over and over", fill("i want to die and kill myself ")],
  ["no spaces at all", fill("iwanttodieandnobodycaresxq")],
  ["one letter", fill("a")],
  ["single letters", fill("k i l l ")],
  ["letters with many marks", fill("k\u0336\u0335\u0334i\u0338\u0337l\u0334l ")],
  ["right-to-left marks", fill("\u202ekill \u200fmyself\u202c ")],
  ["a thousand pictures", "💊".repeat(1_000)],
  ["quotation marks", fill('" i want to die ')],
  ["signs", fill("*'@.$-")],
])("%s cost steps in step with the length", (_what, text) => {
  const stepsOf = (part: string) => matchPhrases(readWords(part, lexicon), lexicon.graph).steps;
  const half = stepsOf(text.slice(0, text.length / 2));
  expect(stepsOf(text)).toBeLessThanOrEqual(2.3 * half + 5_000);
  expect(() => listen(text, lexicon)).not.toThrow();
});
