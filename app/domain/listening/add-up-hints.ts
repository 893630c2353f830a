import type { HeardSpan } from "#app/domain/listening/heard.ts";
import type { About, HintRule, HintSum, Lexicon } from "#app/domain/listening/lexicon.ts";
import type { Match } from "#app/domain/listening/match-phrases.ts";
import type { ScopeOf } from "#app/domain/listening/scope.ts";
import type { Word } from "#app/domain/listening/word.ts";

const mostHints = 40; // looked at together

type Hint = { rule: HintRule; match: Match; sentence: number; abouts: readonly About[] };

/**
 * Hints that say nothing alone and something together (decision record 0020). In a sum each field counts once, by its
 * strongest phrase; what is denied, past, supposed or told counts nothing; hints about the writer and about someone else
 * are added up apart. Every hint of a sum that is reached becomes a span of rule "hint-SUM". A sentence more only adds.
 */
export function addUpHints(
  words: readonly Word[],
  matches: readonly Match[],
  lexicon: Lexicon,
  scopeOf: ScopeOf,
): HeardSpan[] {
  const hints = hintsIn(words, matches, lexicon, scopeOf);
  const spans: HeardSpan[] = [];
  for (const [at, first] of hints.entries()) {
    const near = hints.slice(at, at + mostHints);
    for (const about of first.abouts) {
      const said = near.filter(({ abouts }) => abouts.includes(about));
      for (const sum of lexicon.sums.get(first.rule.field) ?? [])
        for (const { match } of reached(sum, said)) spans.push(spanOf(sum, about, match, words));
    }
  }
  return spans;
}

/** The hints that count, in the order of the text. */
function hintsIn(words: readonly Word[], matches: readonly Match[], { purposes }: Lexicon, scopeOf: ScopeOf): Hint[] {
  const sentences: number[] = [];
  for (const { before } of words) sentences.push((sentences.at(-1) ?? 0) + (before === "hard" ? 1 : 0));
  const hints: Hint[] = [];
  for (const match of matches) {
    const purpose = purposes[match.purpose];
    if (purpose?.kind !== "hint") continue;
    const { rule } = purpose;
    const scope = scopeOf(match, rule.about === "either" ? "anyone" : rule.about);
    const isTold = scope.story && (scope.quoted || scope.about === "someone-else");
    if (scope.negated || scope.past || scope.supposed || isTold) continue;
    const abouts: About[] = rule.about === "either" ? ["self", "someone-else"] : [scope.about];
    hints.push({ rule, match, sentence: sentences[match.from] ?? 0, abouts });
  }
  return hints.sort((a, b) => a.match.from - b.match.from);
}

/** The hints that make the sum, or none when it is not reached. The first is among them. */
function reached(sum: HintSum, said: readonly Hint[]): readonly Hint[] {
  const best = new Map<string, Hint>();
  const [first] = said;
  for (const hint of said) {
    const { field, points } = hint.rule;
    if (first && isFar(first, hint, sum)) break;
    if (points < sum.leastPoints || !sum.oneOfEach.some((list) => list.includes(field))) continue;
    if ((best.get(field)?.rule.points ?? 0) < points) best.set(field, hint);
  }
  if (best.size < sum.fields || !sum.oneOfEach.every((list) => list.some((field) => best.has(field)))) return [];
  const found = [...best.values()];
  return found.reduce((total, { rule }) => total + rule.points, 0) >= sum.points ? found : [];
}

function isFar(first: Hint, hint: Hint, { sentences, words }: HintSum): boolean {
  return hint.sentence - first.sentence >= sentences || hint.match.from - first.match.from > words;
}

function spanOf({ id, kind, level }: HintSum, about: About, { from, to }: Match, words: readonly Word[]): HeardSpan {
  return { rule: `hint-${id}`, kind, level, about, start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
}
