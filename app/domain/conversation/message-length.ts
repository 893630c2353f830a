/** The longest message that is taken, in letters: about four pages. One sealed row, and far below what a frame may hold. */
export const mostLetters = 10_000;

/** How many letters are too many; 0 when it fits. A letter is what people count as one, not how it is stored. */
export function lettersTooMany(words: string): number {
  return Math.max(0, [...words].length - mostLetters);
}
