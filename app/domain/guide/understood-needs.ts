import type { AcceptedAnswer, CompiledFlow, Field, Option, Step } from "#app/domain/guide/flow.ts";
import { activeAnswers } from "#app/domain/guide/active-answers.ts";

/** What the words before a choice of needs point to: choices to tick beforehand, or none when nothing was understood. */
export type UnderstoodNeeds = { field: string; options: Option[] };

const most = 3;

/**
 * The choices of this step that the person's own words before it point to, best first and three at most: offered, never
 * taken. Null for any other step, and where nothing was written that was listened to.
 * Source: docs/decisions/0012-listening.md.
 */
export function understoodNeeds(
  flow: CompiledFlow,
  answers: readonly AcceptedAnswer[],
  step: Step,
): UnderstoodNeeds | null {
  const field = step.fields.find(isChoiceOfNeeds);
  if (field === undefined) return null;
  const written = activeAnswers(flow, answers).filter((answer) => wroteAtLength(flow, answer));
  if (written.length === 0) return null;
  const suggested = new Set(written.flatMap(({ meaning }) => meaning.suggested));
  const options = [...suggested].flatMap((need) => field.options?.find(({ needs }) => needs?.includes(need)) ?? []);
  return { field: field.id, options: [...new Set(options)].slice(0, most) };
}

function isChoiceOfNeeds({ kind, options }: Field): boolean {
  return kind === "choice-many" && (options ?? []).some(({ needs }) => needs !== undefined);
}

function wroteAtLength(flow: CompiledFlow, { stepId, values }: AcceptedAnswer): boolean {
  const fields = flow.steps[stepId]?.fields ?? [];
  return fields.some(({ id, kind }) => kind === "text-long" && values[id] !== undefined);
}
