import { foldWords } from "#app/domain/region/fold-words.ts";
import { isNearly } from "#app/domain/region/is-nearly.ts";
import type { IndexedPractice, PickedPractice, PracticeIndex } from "#app/domain/region/practice-index.ts";

const longestQuery = 80; // letters; the rest is not read
const mostWords = 8;

/** Words on so many signs that a person may add or leave them out: they never rule a practice out. */
const commonWords = new Set(
  "the and of at in gp gps dr drs doctor doctors surgery medical practice group centre center health clinic".split(" "),
);

/**
 * Searches practices as someone types: every word must begin a word of the name, address, postcode or code, in any
 * order; case, accents, punctuation, "st" for "saint" and "&" for "and" do not matter. Words that are on every sign
 * ("the", "surgery") need not match unless nothing else was typed. When nothing is found, one wrong letter in a longer
 * word is forgiven. Best first: words of the name before the place, whole words before beginnings, practices of the
 * region before those outside; then by name. Empty for an empty search. Work is bounded for any input.
 */
export function findPractices(index: PracticeIndex, words: string, limit: number): PickedPractice[] {
  const typed = foldWords(words, longestQuery).slice(0, mostWords);
  if (typed.length === 0) return [];
  const found = ranked(index, typed, begins);
  return (found.length > 0 ? found : ranked(index, typed, beginsNearly)).slice(0, Math.max(0, limit));
}

type Match = (word: string, typed: string) => boolean;

function ranked(index: PracticeIndex, typed: string[], match: Match): PickedPractice[] {
  const telling = typed.some((word) => !commonWords.has(word));
  const scored: { entry: IndexedPractice; score: number }[] = [];
  for (const entry of index) {
    const score = scoreOf(entry, typed, telling, match);
    if (score > 0) scored.push({ entry, score });
  }
  return scored.sort((a, b) => b.score - a.score).map(({ entry }) => entry.picked); // the sort keeps the index's order by name
}

function scoreOf(entry: IndexedPractice, typed: string[], telling: boolean, match: Match): number {
  let score = 0;
  for (const word of typed) {
    const points = pointsOf(entry, word, match);
    if (points === 0 && !(telling && commonWords.has(word))) return 0;
    score += points;
  }
  if (typed.some((word) => word !== "the" && entry.firstWord.startsWith(word))) score += 4;
  return entry.picked.outside ? score - 0.5 : score;
}

function pointsOf(entry: IndexedPractice, word: string, match: Match): number {
  if (entry.name.has(word)) return 10;
  if (some(entry.name, word, match)) return 7;
  if (some(entry.postcode, word, begins)) return 6;
  if (entry.place.has(word)) return 5;
  return some(entry.place, word, match) ? 4 : 0;
}

function some(words: Iterable<string>, typed: string, match: Match): boolean {
  for (const word of words) if (match(word, typed)) return true;
  return false;
}

function begins(word: string, typed: string): boolean {
  return word.startsWith(typed);
}

function beginsNearly(word: string, typed: string): boolean {
  return begins(word, typed) || (typed.length >= 5 && isNearly(word, typed));
}
