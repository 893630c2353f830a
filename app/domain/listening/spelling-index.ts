import { rowsOf, type Rows } from "#app/domain/listening/rows.ts";
import { shortenings } from "#app/domain/listening/shortenings.ts";

/** What is needed to mend a spelling towards the lexicon's words. */
export type SpellingIndex = {
  /** Words to mend towards. */
  targets: readonly string[];
  /** How often the lexicon uses each target: of two equally near, the commoner wins. */
  uses: readonly number[];
  /** Each target with one letter left out (two from nine letters on), as a number → the target. */
  shorter: { keys: Int32Array; targets: Int32Array; byLastBits: Rows };
  /** Short targets with two neighbours swapped → the target: "klil" → "kill". */
  bySwap: ReadonlyMap<string, string>;
};

const leastLetters = 5;
const lettersForTwo = 9;
const mostLetters = 24;
const lastBits = 0xffff;

/** How many slips may be mended in a word of so many letters: 1 from 5 letters, 2 from 9; none in what is too long to be a word. */
export function slipsAllowed(letters: number): number {
  if (letters < leastLetters || letters > mostLetters) return 0;
  return letters < lettersForTwo ? 1 : 2;
}

export function buildSpellingIndex(targets: ReadonlyMap<string, number>, ordinary: ReadonlySet<string>): SpellingIndex {
  const words = [...targets.keys()];
  const keys: number[] = [];
  const targetOf: number[] = [];
  for (const [target, word] of words.entries()) {
    for (const key of shortenings(word, slipsAllowed(word.length))) {
      keys.push(key);
      targetOf.push(target);
    }
  }
  const byLastBits = rowsOf(
    lastBits + 1,
    keys.map((key) => key & lastBits),
  );
  return {
    targets: words,
    uses: [...targets.values()],
    shorter: { keys: Int32Array.from(keys), targets: Int32Array.from(targetOf), byLastBits },
    bySwap: swapsOf(targets, ordinary),
  };
}

/** The targets that can be shortened to what has this number, in their order; a few others may be among them. */
export function targetsShortenedTo(key: number, { shorter: { keys, targets, byLastBits } }: SpellingIndex): number[] {
  const found: number[] = [];
  const row = key & lastBits;
  for (let place = byLastBits.first[row] ?? 0; place < (byLastBits.first[row + 1] ?? 0); place += 1) {
    const one = byLastBits.order[place] ?? 0;
    if (keys[one] === key) found.push(targets[one] ?? 0);
  }
  return found;
}

function swapsOf(targets: ReadonlyMap<string, number>, ordinary: ReadonlySet<string>): Map<string, string> {
  const bySwap = new Map<string, string>();
  for (const word of targets.keys()) {
    if (word.length !== 3 && word.length !== 4) continue;
    for (const swapped of withNeighboursSwapped(word))
      if (!targets.has(swapped) && !ordinary.has(swapped) && !bySwap.has(swapped)) bySwap.set(swapped, word);
  }
  return bySwap;
}

function withNeighboursSwapped(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ).filter((swapped) => swapped !== word);
}
