import type { AcceptedAnswer, CompiledFlow } from "#app/domain/guide/flow.ts";
import { walk } from "#app/domain/guide/walk.ts";

/**
 * The step on the way that came in between to ask about danger, the gravest that was answered, or null. On a new visit
 * the person begins there: who was in danger before sees once more, first of all, who can help now.
 */
export function askedAboutRisk(flow: CompiledFlow, answers: readonly AcceptedAnswer[]): string | null {
  const { walked } = walk(flow, answers);
  const asked = (flow.heard ?? []).find(
    ({ to }) => walked.has(to) && flow.steps[to]?.fields.some(({ options }) => options?.some(({ risk }) => risk)),
  );
  return asked?.to ?? null;
}
