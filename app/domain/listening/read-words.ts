import { joinSpelledOut } from "#app/domain/listening/join-spelled-out.ts";
import type { Lexicon, ScopeGroup } from "#app/domain/listening/lexicon.ts";
import { splitTokens } from "#app/domain/listening/split-tokens.ts";
import { standardWords } from "#app/domain/listening/standard-words.ts";
import type { Word } from "#app/domain/listening/word.ts";

const unknown: readonly number[] = Object.freeze([]);
const noGroups: readonly ScopeGroup[] = Object.freeze([]);

/** A text as the standard words that the lexicon's phrases are written in, each with its place in the text. */
export function readWords(text: string, lexicon: Lexicon): Word[] {
  const known = new Map<string, readonly string[]>();
  const words: Word[] = [];
  for (const token of joinSpelledOut(splitTokens(text), text)) {
    const standard = known.get(token.text) ?? standardWords(token.text, lexicon);
    known.set(token.text, standard);
    for (const [part, word] of standard.entries()) {
      const before = part === 0 ? token.before : "none";
      words.push({
        text: word,
        symbols: symbolsOf(word, lexicon),
        groups: lexicon.groupsOf.get(word) ?? noGroups,
        start: token.start,
        end: token.end,
        before,
        quoted: token.quoted,
      });
    }
  }
  return words;
}

function symbolsOf(word: string, { graph, alike }: Lexicon): readonly number[] {
  const known = graph.symbolOf.get(word);
  if (/^\d+$/.test(word)) return known === undefined ? [graph.figures] : [known, graph.figures];
  const others = alike.get(word);
  if (others !== undefined) return known === undefined ? others : [known, ...others];
  return known === undefined ? unknown : [known];
}
