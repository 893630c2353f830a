import { enoughForNeed, hearNeeds } from "#app/domain/listening/hear-needs.ts";
import { hearRisk } from "#app/domain/listening/hear-risk.ts";
import type { Heard, HeardNeed, HeardSpan } from "#app/domain/listening/heard.ts";
import type { Lexicon } from "#app/domain/listening/lexicon.ts";
import { matchPhrases } from "#app/domain/listening/match-phrases.ts";
import { readWords } from "#app/domain/listening/read-words.ts";
import { compareRisk } from "#app/domain/listening/risk-order.ts";
import { openScope } from "#app/domain/listening/scope.ts";

/** Looks a text up in the needs' descriptions, best first; scores below 2 points, as no phrase has said so. */
export type SuggestNeeds = (text: string) => readonly HeardNeed[];

/**
 * What a text says about danger and needs, by the lexicon's rules (decision record 0012). Total: any string is taken, in
 * time linear in its length. Monotone: a sentence added never lowers the level. It only notices; whoever calls it asks.
 * `suggest` is asked when no phrase points to a need.
 */
export function listen(text: string, lexicon: Lexicon, suggest: SuggestNeeds = () => []): Heard {
  const words = readWords(text, lexicon);
  const { matches } = matchPhrases(words, lexicon.graph);
  const scopeOf = openScope(words, matches, lexicon);
  const needs = hearNeeds(words, matches, lexicon, scopeOf);
  const isEnough = needs.some(({ score }) => score >= enoughForNeed);
  return {
    ...dangerIn(hearRisk(words, matches, lexicon, scopeOf)),
    needs: isEnough ? needs : joined(needs, suggest(text)),
  };
}

/** The same about danger, where nobody asks what somebody needs: a message, a search. */
export function listenForDanger(text: string, lexicon: Lexicon): Heard {
  const words = readWords(text, lexicon);
  const { matches } = matchPhrases(words, lexicon.graph);
  const scopeOf = openScope(words, matches, lexicon);
  return { ...dangerIn(hearRisk(words, matches, lexicon, scopeOf)), needs: [] };
}

function dangerIn(spans: HeardSpan[]): Omit<Heard, "needs"> {
  const top = spans.reduce<HeardSpan | null>(
    (highest, span) => (highest === null || compareRisk(span.level, highest.level) > 0 ? span : highest),
    null,
  );
  return {
    risk: highestLevel(spans),
    about: top?.about ?? "self",
    kinds: [...new Set(spans.map(({ kind }) => kind))],
    rules: [...new Set(spans.map(({ rule }) => rule))],
    spans,
  };
}

function highestLevel(spans: readonly HeardSpan[]): Heard["risk"] {
  return (["A", "B", "C"] as const).find((level) => spans.some((span) => span.level === level)) ?? "none";
}

function joined(needs: readonly HeardNeed[], suggested: readonly HeardNeed[]): HeardNeed[] {
  const known = new Set(needs.map(({ id }) => id));
  return [...needs, ...suggested.filter(({ id }) => !known.has(id))];
}
