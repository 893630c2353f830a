import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph } from "#app/domain/listening/build-graph.ts";
import { matchPhrases } from "#app/domain/listening/match-phrases.ts";
import type { Phrase, PhrasePart } from "#app/domain/listening/phrase.ts";
import type { Word } from "#app/domain/listening/word.ts";

const texts = ["a", "b", "c", "d", "e"];
const wordPart = (word: string): PhrasePart => ({ kind: "word", word, endings: false });
const groups = new Map<string, Phrase[]>([
  ["lent", [[wordPart("b")], [wordPart("c"), wordPart("d")]]],
  ["group", [[{ kind: "group", group: "lent" }], [wordPart("d"), { kind: "gap", atMost: 2 }, wordPart("a")]]],
]);

/** Phrases as a lexicon may hold them: a gap or what may be left out has something that must be there on both sides. */
const { phrase } = fc.letrec<{ must: PhrasePart; parts: PhrasePart[]; phrase: PhrasePart[] }>((tie) => ({
  must: fc.oneof(
    { maxDepth: 2, depthIdentifier: "brackets" },
    fc.constantFrom(...texts).map(wordPart),
    fc.constant<PhrasePart>({ kind: "group", group: "group" }),
    fc
      .array(tie("phrase"), { minLength: 1, maxLength: 3, depthIdentifier: "brackets" })
      .map((phrases): PhrasePart => ({ kind: "either", phrases })),
  ),
  parts: fc.oneof(
    tie("must").map((part) => [part]),
    fc.tuple(tie("must"), tie("must")).map(([part, after]): PhrasePart[] => [{ kind: "maybe", part }, after]),
    fc
      .tuple(fc.constantFrom(2, 5), tie("must"))
      .map(([atMost, after]): PhrasePart[] => [{ kind: "gap", atMost }, after]),
  ),
  phrase: fc
    .tuple(tie("must"), fc.array(tie("parts"), { maxLength: 2, depthIdentifier: "brackets" }))
    .map(([first, rest]) => [first, ...rest.flat()]),
}));

/** The same phrase as a regular expression over words that each end in a space. */
function asExpression(parts: Phrase): string {
  return parts
    .map((part): string => {
      switch (part.kind) {
        case "word":
          return `${part.word} `;
        case "group":
          return eitherOf(groups.get(part.group) ?? []);
        case "either":
          return eitherOf(part.phrases);
        case "maybe":
          return `(?:${asExpression([part.part])})?`;
        case "gap":
          return `(?:\\S+ ){0,${part.atMost}}`;
      }
    })
    .join("");
}

function eitherOf(phrases: readonly Phrase[]): string {
  return `(?:${phrases.map(asExpression).join("|")})`;
}

test("a phrase is found wherever a regular expression of the same meaning finds it, and nowhere else", () => {
  fc.assert(
    fc.property(
      fc.array(phrase, { minLength: 1, maxLength: 4 }),
      fc.array(fc.constantFrom(...texts, "other"), { maxLength: 14 }),
      (phrases, said) => {
        const { graph } = buildGraph(
          phrases.map((one, purpose) => ({ phrase: one, purpose })),
          groups,
        );
        const words = said.map((text, start): Word => {
          const symbol = graph.symbolOf.get(text);
          const symbols = symbol === undefined ? [] : [symbol];
          return { text, symbols, groups: [], start, end: start + 1, before: "none", quoted: false };
        });
        const { matches } = matchPhrases(words, graph);
        const spanOf = (from: number, to: number) => said.slice(from, to + 1).join(" ") + " ";
        for (const [purpose, one] of phrases.entries()) {
          const expression = new RegExp(`^${asExpression(one)}$`);
          const ends = said.flatMap((_, to) =>
            said.slice(0, to + 1).some((_word, from) => expression.test(spanOf(from, to))) ? [to] : [],
          );
          const found = matches.filter((match) => match.purpose === purpose);
          expect([...new Set(found.map(({ to }) => to))].toSorted((a, b) => a - b)).toEqual(ends);
          for (const { from, to } of found) expect(spanOf(from, to)).toMatch(expression);
        }
      },
    ),
    { numRuns: 400 },
  );
});
