import { coveredBy } from "#app/domain/listening/covered-by.ts";
import type { HeardNeed } from "#app/domain/listening/heard.ts";
import type { Lexicon } from "#app/domain/listening/lexicon.ts";
import type { Match } from "#app/domain/listening/match-phrases.ts";
import type { ScopeOf } from "#app/domain/listening/scope.ts";
import type { Word } from "#app/domain/listening/word.ts";

/** From so many points on a need is offered. */
export const enoughForNeed = 2;

/**
 * The needs that the words point to, strongest first. Each phrase counts once: its weight, half of it when past, nothing
 * when negated or inside words that mean something else.
 */
export function hearNeeds(
  words: readonly Word[],
  matches: readonly Match[],
  lexicon: Lexicon,
  scopeOf: ScopeOf,
): HeardNeed[] {
  const unless = openUnless(words, matches, lexicon);
  const points = new Map<number, { need: string; points: number }>();
  for (const match of matches) {
    const purpose = lexicon.purposes[match.purpose];
    if (purpose?.kind !== "need" || purpose.rule.weight === 0) continue;
    const { need, weight } = purpose.rule;
    const scope = scopeOf(match, "anyone");
    if (scope.negated || unless(need, match)) continue;
    const worth = scope.past ? weight / 2 : weight;
    const held = points.get(match.purpose)?.points ?? 0;
    points.set(match.purpose, { need, points: Math.max(held, worth) });
  }
  const sums = new Map<string, number>();
  for (const { need, points: worth } of points.values()) sums.set(need, (sums.get(need) ?? 0) + worth);
  return [...sums].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** A need's phrases of no weight say what it is not. */
function openUnless(words: readonly Word[], matches: readonly Match[], { purposes }: Lexicon) {
  const byNeed = new Map<string, Match[]>();
  for (const match of matches) {
    const purpose = purposes[match.purpose];
    if (purpose?.kind !== "need" || purpose.rule.weight > 0) continue;
    const held = byNeed.get(purpose.rule.need);
    if (held) held.push(match);
    else byNeed.set(purpose.rule.need, [match]);
  }
  const covers = new Map([...byNeed].map(([need, covering]) => [need, coveredBy(words, covering)]));
  return (need: string, match: Match) => covers.get(need)?.(match) === true;
}
