import { longestSummary, longestTitle, type FieldProblem } from "#app/domain/library/why-fields-not.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { AddRefusal } from "#app/use-cases/library/add-resource.ts";
import type { AddVersionRefusal } from "#app/use-cases/library/add-version.ts";
import type { ChangeRefusal } from "#app/use-cases/library/change-resource.ts";
import { changedMeanwhile } from "../administration/typed.ts";

type Refusal = AddRefusal | Exclude<ChangeRefusal | AddVersionRefusal, { kind: "no-such-resource" }>;

/** Why a resource was not kept, beside the field that needs attention. "no-such-resource" is a page that is not there. */
export function resourceRefusals(refusal: Refusal): FieldErrors {
  switch (refusal.kind) {
    case "fields":
      return Object.fromEntries(refusal.problems.map((problem) => [problem.field, fieldWords(problem)]));
    case "may-not-add":
      return { form: "Only members can add resources. Sign in again, then send the form once more." };
    case "may-not-release":
      return {
        visibility:
          "Contributors, facilitators and staff can show a resource to others. Keep it as a draft, and ask one of them.",
      };
    case "not-in-space":
      return { spaceId: "You are not in this space. Choose one that you are in." };
    case "wider-than-space":
      return {
        visibility: `It belongs to the space “${refusal.space}”, and cannot be shown to more people than the space is. Make it a draft first if it should leave the space.`,
      };
    case "wider-than-agreed":
      return {
        visibility:
          "Those who wrote the discussion agreed to fewer people. Ask them again from the discussion if more should see it.",
      };
    case "of-a-discussion":
      return {
        form: "This was made of a discussion, and holds only words that their writers agreed to. Change it from the discussion.",
      };
    case "space-needed":
      return { spaceId: "Choose the space." };
    case "nothing-given":
      return { files: "Choose a file, or give the address of a web page." };
    case "file-gone":
      return { files: `“${refusal.name}” is not here any more. Choose it again.` };
    case "no-address":
      return { url: "Write the whole address of the page, like https://example.org/walks" };
    case "why-needed":
      return { why: "Say in a few words what is new." };
    case "withdrawn":
      return { form: "This resource was withdrawn. Put it back first." };
    case "notes-not-read":
      return { notesRead: "Read the notes first, and say that nobody can be recognised in them." };
    case "changed-meanwhile":
      return { form: changedMeanwhile };
  }
}

function fieldWords({ field, why }: FieldProblem): string {
  if (why === "not-in-list") return "Choose from the list.";
  if (why === "missing") return field === "licence" ? "Choose what others may do with it." : "Write its title.";
  const most = field === "title" ? longestTitle : field === "summary" ? longestSummary : 500;
  return `This is too long. Use ${most.toLocaleString("en-GB")} letters or fewer.`;
}
