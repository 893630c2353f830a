import type { Pieces } from "#app/domain/listening/pieces.ts";

const longestPiece = 14;
const leastLetters = 6;
const sureOfAll = 20; // longer than any word: here letters that fit nothing may be left over
const leftOver = 3;

/**
 * Cuts letters written without spaces into known words, or null when they are not such a string. The fewest, longest
 * words win. A string shorter than 20 letters must be covered whole. Steps: letters times the longest word.
 */
export function cutJoined(letters: string, pieces: Pieces): string[] | null {
  if (letters.length < leastLetters) return null;
  const left = letters.length < sureOfAll ? Infinity : leftOver;
  const cost = new Float64Array(letters.length + 1).fill(Infinity);
  const from = new Int32Array(letters.length + 1).fill(-1);
  cost[0] = 0;
  for (let start = 0; start < letters.length; start += 1) {
    const here = cost[start] ?? Infinity;
    if (here === Infinity) continue;
    if (here + left < (cost[start + 1] ?? 0)) {
      cost[start + 1] = here + left;
      from[start + 1] = -1;
    }
    for (let end = start + 1; end <= Math.min(letters.length, start + longestPiece); end += 1) {
      const piece = letters.slice(start, end);
      if (!pieces.beginnings.has(piece)) break;
      const there = here + priceOf(end - start);
      if (there >= (cost[end] ?? 0) || !pieces.words.has(piece)) continue;
      cost[end] = there;
      from[end] = start;
    }
  }
  return cost[letters.length] === Infinity ? null : wordsOf(letters, from);
}

/** Short words are dear, so that few letters are explained away by chance. */
function priceOf(letters: number): number {
  if (letters === 1) return 2.5;
  return letters === 2 ? 1.6 : 1.2;
}

function wordsOf(letters: string, from: Int32Array): string[] {
  const words: string[] = [];
  for (let end = letters.length; end > 0;) {
    const start = from[end] ?? -1;
    if (start >= 0) words.push(letters.slice(start, end));
    end = start >= 0 ? start : end - 1;
  }
  return words.reverse();
}
