import type { AcceptedAnswer, CompiledFlow } from "#app/domain/guide/flow.ts";
import { pathOf } from "#app/domain/guide/path-of.ts";
import { sayAnswer, type Saying } from "#app/domain/guide/say-answer.ts";
import type { RecordView } from "./record-view.ts";

/** The answers that count, question by question, in the words of the version that the person answered. */
export function answersView(
  flow: CompiledFlow,
  answers: readonly AcceptedAnswer[],
  saying: Saying,
): RecordView["answers"] {
  return pathOf(flow, answers).flatMap(({ step, answer }) => {
    if (answer === null || step.fields.length === 0) return [];
    const said = sayAnswer(step, answer, saying);
    const question = step.kind === "check" ? "What they agreed to" : step.question;
    return said.length === 0 ? [] : [{ question, said }];
  });
}
