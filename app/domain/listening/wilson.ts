/** A share of a sample, and the range that the true share lies in: all from 0 to 1. */
export type Interval = { share: number; low: number; high: number };

const z95 = 1.959964; // standard deviations that hold 95 % of a normal distribution

/**
 * The share of hits and its 95 % interval by Wilson's method, which stays right for few lines and for shares near 0 and 1.
 * Nothing counted gives the whole range. Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212.
 */
export function wilson(hits: number, of: number): Interval {
  if (of === 0) return { share: 0, low: 0, high: 1 };
  const share = hits / of;
  const square = z95 ** 2;
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const reach = (z95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2))) / (1 + square / of);
  return { share, low: hits === 0 ? 0 : middle - reach, high: hits === of ? 1 : middle + reach };
}
