import type { StoryFieldProblem, StoryFields } from "#app/domain/conference/story-fields.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { Typed } from "../administration/typed.ts";

/** What was typed of a story. What must be there, and how long it may be, is for the act. */
export function readStory(typed: Typed): { fields: StoryFields; session: number | null } {
  const first = (name: string) => (typed[name]?.[0] ?? "").replaceAll("\r\n", "\n").trim();
  const session = Number(first("session"));
  return {
    session: Number.isSafeInteger(session) && session > 0 ? session : null,
    fields: {
      title: first("title"),
      project: first("project"),
      place: first("place"),
      mattered: first("mattered"),
      helped: first("helped"),
      changed: first("changed"),
      contact: first("contact"),
      pictureAlt: first("pictureAlt"),
    },
  };
}

const needed: Readonly<Record<keyof StoryFields, string>> = {
  title: "Write a title.",
  project: "Write the name of the project.",
  place: "Choose a place.",
  mattered: "Write what mattered to the person.",
  helped: "Write what helped.",
  changed: "Write what changed.",
  contact: "Write how to ask the project.",
  pictureAlt: "Say what is in the picture.",
};

export function storyProblems(problems: readonly StoryFieldProblem[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const { field, kind } of problems)
    errors[field] ??= kind === "needed" ? needed[field] : "This is too long for a card. Make it shorter.";
  return errors;
}
