/** What is needed to mend a spelling towards the lexicon's words. */
export type SpellingIndex = {
  /** Words to mend towards, with how often the lexicon uses them: of two equally near, the commoner wins. */
  targets: ReadonlyMap<string, number>;
  /** A target with one letter left out (two from nine letters on) → the targets. */
  byDeletion: ReadonlyMap<string, readonly string[]>;
  /** Short targets with two neighbours swapped → the target: "klil" → "kill". */
  bySwap: ReadonlyMap<string, string>;
};

const leastLetters = 5;
const lettersForTwo = 9;
const mostLetters = 24;

/** How many slips may be mended in a word of so many letters: 1 from 5 letters, 2 from 9; none in what is too long to be a word. */
export function slipsAllowed(letters: number): number {
  if (letters < leastLetters || letters > mostLetters) return 0;
  return letters < lettersForTwo ? 1 : 2;
}

export function buildSpellingIndex(targets: ReadonlyMap<string, number>, ordinary: ReadonlySet<string>): SpellingIndex {
  const byDeletion = new Map<string, string[]>();
  const bySwap = new Map<string, string>();
  for (const word of targets.keys()) {
    for (const shorter of deletionsOf(word, slipsAllowed(word.length))) {
      const held = byDeletion.get(shorter);
      if (held) held.push(word);
      else byDeletion.set(shorter, [word]);
    }
    if (word.length !== 3 && word.length !== 4) continue;
    for (const swapped of swapsOf(word)) {
      if (!targets.has(swapped) && !ordinary.has(swapped) && !bySwap.has(swapped)) bySwap.set(swapped, word);
    }
  }
  return { targets, byDeletion, bySwap };
}

/** The word itself, and the word with up to so many letters left out. */
export function deletionsOf(word: string, atMost: number): Set<string> {
  const found = new Set(atMost > 0 ? [word] : []);
  let last = [word];
  for (let gone = 0; gone < atMost; gone += 1) {
    const next = new Set<string>();
    for (const longer of last)
      for (let at = 0; at < longer.length; at += 1) next.add(longer.slice(0, at) + longer.slice(at + 1));
    for (const shorter of next) found.add(shorter);
    last = [...next];
  }
  return found;
}

function swapsOf(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ).filter((swapped) => swapped !== word);
}
