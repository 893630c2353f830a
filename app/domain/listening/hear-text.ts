import type { HeardFact } from "#app/domain/guide/flow.ts";
import type { HeardText } from "#app/domain/guide/read-field.ts";
import { enoughForNeed } from "#app/domain/listening/hear-needs.ts";
import type { Heard, HeardNeed, HeardSpan } from "#app/domain/listening/heard.ts";

/**
 * What the guide makes of a text that was listened to: the level and rules that are stored, the facts that steps ask
 * for, the needs to offer, and the places for the link worker to see. Rules are "heard:KIND:RULE"; C is "worn-out" and
 * what is about someone else is "other-at-risk", because that is what the guide and the desk have to know first.
 */
export function hearText(heard: Heard): HeardText {
  return {
    risk: heard.risk,
    rules: [...new Set(heard.spans.map(ruleOf))],
    facts: [...new Set(heard.spans.map(factOf))],
    suggested: worthATick(heard.needs),
    noticed: heard.spans.map((span) => ({ rule: ruleOf(span), start: span.start, end: span.end })),
  };
}

const mostTicks = 3;

/** The needs to tick beforehand: said clearly enough, at least half as strongly as the first, and few enough to read. */
function worthATick(needs: readonly HeardNeed[]): string[] {
  const best = needs[0]?.score ?? 0;
  const clear = needs.filter(({ score }) => score >= enoughForNeed && score >= best / 2);
  return clear.slice(0, mostTicks).map(({ id }) => id);
}

function ruleOf(span: HeardSpan): string {
  return `heard:${kindOf(span)}:${span.rule}`;
}

/** Abuse, a child in danger and harm to others stay what they are, whoever it is about: they are urgent by their kind. */
function kindOf({ kind, level, about }: HeardSpan): string {
  if (level === "C") return "worn-out";
  const byKind = kind === "abuse" || kind === "child-in-danger" || kind === "harm-to-others";
  return about === "someone-else" && !byKind ? "other-at-risk" : kind;
}

function factOf(span: HeardSpan): HeardFact {
  const kind = kindOf(span);
  if (kind === "abuse" && span.about === "someone-else") return "heard-other-at-risk";
  switch (kind) {
    case "worn-out":
      return "heard-worn-out";
    case "other-at-risk":
      return "heard-other-at-risk";
    case "abuse":
      return "heard-afraid";
    case "child-in-danger":
      return "heard-child-in-danger";
    case "harm-to-others":
      return "heard-harm-to-others";
    default:
      return span.level === "A" ? "heard-life-at-risk" : "heard-ending-life";
  }
}
