/**
 * Known words that are spelled nearly as one that is not known, the nearest and then the most used first: one slip in
 * words of four letters and more, two from eight on. A slip is a letter too many, too few, wrong, or two swapped. Words
 * with a figure in them are never mended: a date or a code is right or wrong.
 */
export function nearWords(
  word: string,
  known: Iterable<readonly [word: string, uses: number]>,
  most: number,
): string[] {
  const slips = slipsFor(word);
  if (slips === 0) return [];
  const near: { word: string; away: number; uses: number }[] = [];
  for (const [one, uses] of known) {
    if (Math.abs(one.length - word.length) > slips || one === word) continue;
    const away = slipsBetween(word, one, slips);
    if (away <= slips) near.push({ word: one, away, uses });
  }
  near.sort((a, b) => a.away - b.away || b.uses - a.uses || (a.word < b.word ? -1 : 1));
  return near.slice(0, most).map((one) => one.word);
}

function slipsFor(word: string): number {
  if (/\p{N}/u.test(word) || word.length < 4 || word.length > 30) return 0;
  return word.length >= 8 ? 2 : 1;
}

/** The distance of Damerau and Levenshtein (adjacent swaps), or more than `most`, as soon as that is sure. */
function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
