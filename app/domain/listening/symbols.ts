import { endingsOf } from "#app/domain/listening/endings-of.ts";
import type { Phrase, PhrasePart } from "#app/domain/listening/phrase.ts";

/** Numbers for words, and which words each group holds. Made while a graph is built. */
export type Symbols = {
  ofWord(word: string): number;
  /** For words in figures. */
  figures: number;
  /** The single words of a group, and its longer phrases. */
  group(name: string): GroupParts;
  all: ReadonlyMap<string, number>;
};

type GroupParts = { words: readonly string[]; phrases: readonly Phrase[] };

export function openSymbols(groups: ReadonlyMap<string, readonly Phrase[]>): Symbols {
  const all = new Map<string, number>();
  const parts = new Map<string, GroupParts>();
  const group = (name: string): GroupParts => {
    const known = parts.get(name) ?? partsOf(groups.get(name) ?? [], group);
    parts.set(name, known);
    return known;
  };
  const ofWord = (word: string) => {
    const known = all.get(word);
    if (known !== undefined) return known;
    all.set(word, all.size + 1);
    return all.size;
  };
  return { ofWord, figures: 0, group, all };
}

/** Groups that stand alone in a group lend it their words and phrases. */
function partsOf(phrases: readonly Phrase[], group: (name: string) => GroupParts): GroupParts {
  const words = new Set<string>();
  const longer: Phrase[] = [];
  for (const phrase of phrases) {
    const [only]: readonly (PhrasePart | undefined)[] = phrase.length === 1 ? phrase : [];
    if (only?.kind === "word") for (const word of only.endings ? endingsOf(only.word) : [only.word]) words.add(word);
    else if (only?.kind === "group") {
      const lent = group(only.group);
      for (const word of lent.words) words.add(word);
      longer.push(...lent.phrases);
    } else longer.push(phrase);
  }
  return { words: [...words], phrases: longer };
}
