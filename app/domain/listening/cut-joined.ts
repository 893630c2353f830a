const longestPiece = 14;
const leastLetters = 6;
const sureOfAll = 20; // longer than any word: here letters that fit nothing may be left over

/**
 * Cuts letters written without spaces into known words, or null when they are not such a string. The fewest, longest
 * words win. A string shorter than 20 letters must be covered whole. Steps: letters times the longest word.
 */
export function cutJoined(letters: string, isKnown: (word: string) => boolean): { word: string; at: number }[] | null {
  if (letters.length < leastLetters) return null;
  const left = letters.length < sureOfAll ? Infinity : 3;
  const cost = [0];
  const from = [0];
  for (let end = 1; end <= letters.length; end += 1) {
    cost[end] = (cost[end - 1] ?? 0) + left;
    from[end] = -1;
    for (let start = Math.max(0, end - longestPiece); start < end; start += 1) {
      const here = (cost[start] ?? Infinity) + priceOf(end - start);
      if (here < (cost[end] ?? Infinity) && isKnown(letters.slice(start, end))) {
        cost[end] = here;
        from[end] = start;
      }
    }
  }
  return cost[letters.length] === Infinity ? null : piecesOf(letters, from);
}

/** Short words are dear, so that few letters are explained away by chance. */
function priceOf(letters: number): number {
  if (letters === 1) return 2.5;
  return letters === 2 ? 1.6 : 1.2;
}

function piecesOf(letters: string, from: readonly number[]): { word: string; at: number }[] {
  const pieces: { word: string; at: number }[] = [];
  for (let end = letters.length; end > 0;) {
    const start = from[end] ?? -1;
    if (start >= 0) pieces.push({ word: letters.slice(start, end), at: start });
    end = start >= 0 ? start : end - 1;
  }
  return pieces.reverse();
}
