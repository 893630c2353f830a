import { data } from "@remix-run/node";
import type { Step } from "#app/domain/guide/flow.ts";
import { problemAgain } from "#app/domain/guide/problem-again.ts";
import { problemSentence } from "#app/domain/guide/problem-sentence.ts";
import type { Problem } from "#app/domain/guide/read-field.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { Typed } from "./question-fields.tsx";
import type { PracticeView, QuestionView } from "./question-view.ts";
import type { GuideForm } from "./read-form.ts";

/** An answer that was not taken: what to do next, and everything that was typed. */
export type NotTaken = {
  notice: string | null;
  /** Beside each field, whose label stands right above. */
  errors: FieldErrors;
  /** In the list at the top, where each sentence needs its field's label. */
  summary: FieldErrors;
  typed: Typed;
  form: QuestionView["form"];
  /** How many times an answer to this page was not taken, this time among them. */
  tries: number;
  practice: PracticeView | null;
};

/** The page again, with everything that was typed. */
export function keptPage({ conversationId: conversation, turn, clientId, raw, tries }: GuideForm): NotTaken {
  const typed = Object.fromEntries(Object.entries(raw).map(([name, values]) => [name, [...values]]));
  return {
    notice: null,
    errors: {},
    summary: {},
    typed,
    form: { conversation, turn, clientId },
    tries,
    practice: null,
  };
}

/** Far above what a hand can do: somebody's program, or a key that is stuck. The words are kept all the same. */
export function tooFast(form: GuideForm, seconds: number) {
  const wait = seconds < 60 ? "a minute" : `${Math.ceil(seconds / 60)} minutes`;
  const notice = `Many answers came from this page at once, so we paused it. Your words are still here. Wait ${wait}, then press the button again.`;
  return data<NotTaken>({ ...keptPage(form), notice }, { status: 429 });
}

/** Each problem as a sentence, twice. From the second time on in other words. */
export function errorsOf(
  step: Step,
  problems: readonly Problem[],
  tries: number,
): Pick<NotTaken, "errors" | "summary" | "tries"> {
  const sentence = tries > 1 ? problemAgain : problemSentence;
  const errors: FieldErrors = {};
  const summary: FieldErrors = {};
  for (const problem of problems) {
    const field = step.fields.find((one) => one.id === problem.field);
    const name = problem.field === "" ? (step.fields[0]?.id ?? "") : problem.field;
    errors[name] = sentence(problem, field && { ...field, label: "" });
    summary[name] = sentence(problem, field);
  }
  return { errors, summary, tries };
}
