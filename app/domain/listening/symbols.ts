import { endingsOf } from "#app/domain/listening/endings-of.ts";
import type { Phrase, PhrasePart } from "#app/domain/listening/phrase.ts";

/** Numbers for words and for groups of words, and which words each group holds. Made while a graph is built. */
export type Symbols = {
  ofWord(word: string): number;
  ofGroup(group: string): number;
  /** Whether a group holds single words, and its longer phrases. */
  group(name: string): { words: boolean; phrases: readonly Phrase[] };
  symbolsOf(): ReadonlyMap<string, readonly number[]>;
  numberSymbols(): readonly number[];
};

type GroupParts = { words: readonly string[]; phrases: readonly Phrase[] };

export function openSymbols(groups: ReadonlyMap<string, readonly Phrase[]>): Symbols {
  const numbers = new Map<string, number>();
  const symbolsOf = new Map<string, number[]>();
  const parts = new Map<string, GroupParts>();
  const numberOf = (name: string, words: () => readonly string[]) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(name, number);
    for (const word of words()) symbolsOf.set(word, [...(symbolsOf.get(word) ?? []), number]);
    return number;
  };
  const group = (name: string): GroupParts => {
    const known = parts.get(name) ?? partsOf(groups.get(name) ?? []);
    parts.set(name, known);
    return known;
  };
  const ofGroup = (name: string) => numberOf(`<${name}>`, () => [...new Set(wordsIn(name, group))]);
  return {
    ofWord: (word) => numberOf(word, () => [word]),
    ofGroup,
    group: (name) => ({ words: wordsIn(name, group).length > 0, phrases: phrasesIn(name, group) }),
    symbolsOf: () => symbolsOf,
    numberSymbols: () => [ofGroup("number")],
  };
}

/** Only its own: single words apart from the rest. */
function partsOf(phrases: readonly Phrase[]): GroupParts {
  const words: string[] = [];
  const longer: Phrase[] = [];
  for (const phrase of phrases) {
    const [only] = phrase;
    if (phrase.length === 1 && only?.kind === "word")
      words.push(...(only.endings ? endingsOf(only.word) : [only.word]));
    else longer.push(phrase);
  }
  return { words, phrases: longer };
}

function isWholeGroup(phrase: Phrase): phrase is [PhrasePart & { kind: "group" }] {
  return phrase.length === 1 && phrase[0]?.kind === "group";
}

/** The single words of a group and of the groups that stand alone in it. */
function wordsIn(name: string, group: (name: string) => GroupParts): string[] {
  const { words, phrases } = group(name);
  return [...words, ...phrases.filter(isWholeGroup).flatMap(([part]) => wordsIn(part.group, group))];
}

function phrasesIn(name: string, group: (name: string) => GroupParts): Phrase[] {
  return group(name).phrases.flatMap((phrase) => (isWholeGroup(phrase) ? phrasesIn(phrase[0].group, group) : [phrase]));
}
