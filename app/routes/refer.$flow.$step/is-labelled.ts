import type { QuestionView } from "./question-view.ts";

/** Whether the question is the label or legend of its one field: nothing else has to stand between the two. */
export function isLabelled(view: QuestionView): boolean {
  const [field, another] = view.fields;
  if (view.kind !== "question" || another !== undefined || field?.label !== "" || field.kind === "practice")
    return false;
  return (
    view.understood === null &&
    view.urgentCall === null &&
    view.beside.length + view.safety.length + view.helplines.length === 0
  );
}
