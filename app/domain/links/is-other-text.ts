const fewest = 3;
const keptAtLeast = 0.1;

/**
 * Whether a page's words are other ones from end to end: of the different words that stood there before, fewer than one
 * in ten are left. Pages change every day, so this is meant to be hard to reach. Pages of fewer than three words say nothing.
 */
export function isOtherText(before: string, now: string): boolean {
  const old = wordsOf(before);
  const fresh = wordsOf(now);
  if (old.size < fewest || fresh.size < fewest) return false;
  return [...old].filter((word) => fresh.has(word)).length / old.size < keptAtLeast;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
}
