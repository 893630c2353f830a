import type { QuestionView } from "./question-view.ts";

/** The question, and a sentence before it that belongs to what was just said. */
export function Asked({ view }: { view: QuestionView }) {
  return (
    <span data-said="">
      {view.thanks === null ? null : <span className="nhsuk-caption-l">{view.thanks} </span>}
      {view.question}
    </span>
  );
}

/** How many choices there are, for whoever cannot see them at a glance. */
export function ChoiceCount({ choices }: { choices: readonly unknown[] }) {
  if (choices.length < 2) return null;
  return (
    <span className="nhsuk-u-visually-hidden" data-said="">
      {" "}
      {choices.length} choices
    </span>
  );
}
