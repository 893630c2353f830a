import { data } from "@remix-run/node";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { Refused, Typed } from "../administration/typed.ts";

/** What a form beside a record gets back: everything typed, why, and what stands now where somebody was quicker. */
export type RecordAnswer<Newest> = Refused & { newest: Newest | null };

export function answerWith<Newest>(
  status: 409 | 422 | 503,
  typed: Typed,
  errors: FieldErrors,
  newest: Newest | null = null,
) {
  return data<RecordAnswer<Newest>>({ typed, errors, newest }, { status });
}

export const changedByOther =
  "Somebody changed this while you were here. What stands now is shown below. What you typed is kept in the form: put the two together, then save.";
