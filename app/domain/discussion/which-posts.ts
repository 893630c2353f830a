/** The most posts that are moved at once. */
export const mostMoved = 500;

/**
 * Which posts somebody named: "5-9" or "5, 7, 9", in order and each once. The first post stays with its thread.
 * @returns null when that is no list of numbers, names the first post, or more than `mostMoved`.
 */
export function whichPosts(typed: string): number[] | null {
  const numbers = new Set<number>();
  for (const part of typed.split(",")) {
    const match = /^\s*(\d{1,7})\s*(?:[-–]\s*(\d{1,7})\s*)?$/u.exec(part);
    if (match === null) return null;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 2 || last < first || last - first >= mostMoved) return null;
    for (let number = first; number <= last; number += 1) numbers.add(number);
  }
  return numbers.size > mostMoved ? null : [...numbers].toSorted((a, b) => a - b);
}
