import { addUpHints } from "#app/domain/listening/add-up-hints.ts";
import type { HeardSpan } from "#app/domain/listening/heard.ts";
import type { Lexicon, RiskRule, RuleLevel, Softened } from "#app/domain/listening/lexicon.ts";
import type { Match } from "#app/domain/listening/match-phrases.ts";
import { coveredBy } from "#app/domain/listening/covered-by.ts";
import { compareRisk } from "#app/domain/listening/risk-order.ts";
import type { Scope, ScopeOf } from "#app/domain/listening/scope.ts";
import type { Word } from "#app/domain/listening/word.ts";

/** The risk spans among the matches, each at the level that its scope leaves it, in the order of the text. */
export function hearRisk(
  words: readonly Word[],
  matches: readonly Match[],
  lexicon: Lexicon,
  scopeOf: ScopeOf,
): HeardSpan[] {
  const isIdiom = coveredBy(
    words,
    matches.filter(({ purpose }) => lexicon.purposes[purpose]?.kind === "idiom"),
  );
  const byPlace = new Map<string, HeardSpan>();
  for (const match of matches) {
    const purpose = lexicon.purposes[match.purpose];
    if (purpose?.kind !== "risk" || isIdiom(match)) continue;
    const span = spanOf(purpose.rule, match, words, scopeOf(match, purpose.rule.about));
    if (span) keep(span);
  }
  const meant = matches.filter((match) => !isIdiom(match));
  for (const span of addUpHints(words, meant, lexicon, scopeOf)) keep(span);
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);

  function keep(span: HeardSpan): void {
    // One rule can find the same end from two beginnings: the higher level stands.
    const place = `${span.rule} ${span.end}`;
    const held = byPlace.get(place);
    if (!held || compareRisk(span.level, held.level) > 0) byPlace.set(place, span);
  }
}

function spanOf(rule: RiskRule, match: Match, words: readonly Word[], scope: Scope): HeardSpan | null {
  const { about } = scope;
  const level = levelIn(rule, scope);
  const [first, last] = [words[match.from], words[match.to]];
  if (level === "none" || !first || !last) return null;
  return { rule: rule.id, kind: rule.kind, level, about, start: first.start, end: last.end };
}

function levelIn(rule: RiskRule, scope: Scope): RuleLevel | "none" {
  if (scope.story && (scope.quoted || scope.about === "someone-else")) return "none";
  let level: RuleLevel | "none" = rule.level;
  if (scope.negated || scope.supposed) level = soften(level, rule.negated);
  if (scope.past) level = soften(level, rule.past);
  if (scope.about === "someone-else") level = soften(level, rule.other);
  return level;
}

function soften(level: RuleLevel | "none", to: Softened): RuleLevel | "none" {
  if (to === "keep" || level === "none") return level;
  return compareRisk(to, level) < 0 ? to : level;
}
