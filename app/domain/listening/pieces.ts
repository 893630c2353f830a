/** Words that letters without spaces may be cut into, and all their beginnings. */
export type Pieces = { words: ReadonlySet<string>; beginnings: ReadonlySet<string> };

const leastSpelling = 4; // shorter ones, like "sh", turn up by chance inside other words
const shortSpellings = new Set(["im", "ive"]);

/** Of single letters only "i" and "a" are words. */
export function makePieces(phraseWords: Iterable<string>, spellings: Iterable<string>): Pieces {
  const words = new Set(["i", "a", ...shortSpellings]);
  for (const word of phraseWords) if (word.length > 1) words.add(word);
  for (const word of spellings) if (word.length >= leastSpelling) words.add(word);
  const beginnings = new Set<string>();
  for (const word of words) for (let end = 1; end <= word.length; end += 1) beginnings.add(word.slice(0, end));
  return { words, beginnings };
}
