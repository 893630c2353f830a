import type { PersonRequestKind, PersonRequestState } from "#app/domain/record/person-request.ts";

export const requestWords: Readonly<Record<PersonRequestKind, string>> = {
  correct: "Something is wrong in what we hold",
  complain: "A complaint",
};

export const decidedWords: Readonly<Record<PersonRequestState, string>> = {
  waiting: "Not answered yet",
  done: "Done as they asked",
  partly: "A part of it is done",
  refused: "We could not do it",
};
