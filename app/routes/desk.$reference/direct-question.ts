import type { AcceptedAnswer, CompiledFlow } from "#app/domain/guide/flow.ts";
import { pathOf } from "#app/domain/guide/path-of.ts";
import { sayAnswer, type Saying } from "#app/domain/guide/say-answer.ts";

/** Thoughts of ending their life; of a helper, who has been told already. */
const directSteps: readonly string[] = ["heard-life", "heard-wish", "their-heard", "their-heard-child"];

/** What the person answered when we asked directly because of what they wrote. A "no" takes no flag away. */
export function directQuestion(
  flow: CompiledFlow,
  answers: readonly AcceptedAnswer[],
  saying: Saying,
): { question: string; said: string }[] {
  return pathOf(flow, answers).flatMap(({ step, answer }) => {
    if (answer === null || !directSteps.includes(step.id)) return [];
    const said = sayAnswer(step, answer, saying);
    const [field] = step.fields;
    return said.map(({ words }) => ({ question: field?.label || step.question, said: words }));
  });
}
