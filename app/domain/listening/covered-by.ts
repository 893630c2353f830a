import type { Match } from "#app/domain/listening/match-phrases.ts";
import type { Word } from "#app/domain/listening/word.ts";

/** Tells whether a match lies wholly inside one of these. Those that reach over a pause do not count. */
export function coveredBy(words: readonly Word[], covers: readonly Match[]): (match: Match) => boolean {
  const stretch: number[] = [];
  for (const [at, { before }] of words.entries()) stretch.push((stretch[at - 1] ?? 0) + (before === "soft" ? 1 : 0));
  const farthest: number[] = words.map(() => -1);
  for (const { from, to } of covers) {
    if (stretch[from] === stretch[to]) farthest[from] = Math.max(farthest[from] ?? -1, to);
  }
  for (let at = 1; at < farthest.length; at += 1) farthest[at] = Math.max(farthest[at] ?? -1, farthest[at - 1] ?? -1);
  return ({ from, to }) => (farthest[from] ?? -1) >= to;
}
