import { shortenings } from "#app/domain/listening/shortenings.ts";
import { slipsBetween } from "#app/domain/listening/slips-between.ts";
import { slipsAllowed, targetsShortenedTo, type SpellingIndex } from "#app/domain/listening/spelling-index.ts";

/**
 * The lexicon's word that a misspelt one most likely stands for, or null. Only towards the index's words, by at most one
 * slip from five letters and two from nine (a slip: a letter wrong, missing, added, or swapped with its neighbour); in
 * words of three and four letters only a swap is mended. "*" stands for any one letter.
 */
export function mendSpelling(word: string, index: SpellingIndex, atMost = 2): string | null {
  const swapped = index.bySwap.get(word);
  if (swapped !== undefined) return swapped;
  const allowed = Math.min(atMost, slipsAllowed(word.length));
  let best: { target: string; cost: number; uses: number } | null = null;
  const seen = new Set<number>();
  for (const key of shortenings(word, allowed)) {
    for (const found of targetsShortenedTo(key, index)) {
      if (seen.has(found)) continue;
      seen.add(found);
      const target = index.targets[found] ?? "";
      const slips = slipsBetween(word, target);
      if (slips > Math.min(allowed, slipsAllowed(target.length))) continue;
      // People seldom get the first letter wrong.
      const cost = slips * 2 + (word[0] === target[0] ? 0 : 1);
      const uses = index.uses[found] ?? 0;
      if (best === null || cost < best.cost || (cost === best.cost && uses > best.uses)) best = { target, cost, uses };
    }
  }
  return best?.target ?? null;
}
