import type { PersonRequestKind, PersonRequestState } from "#app/domain/record/person-request.ts";

export const requestWords: Readonly<Record<PersonRequestKind, string>> = {
  correct: "Something is wrong in what we hold",
  complain: "A complaint",
  copy: "A copy of everything we hold",
  erase: "To erase what we hold",
};

/** For whoever may not answer it. */
export const whoAnswers: Readonly<Record<PersonRequestKind, string>> = {
  correct: "Whoever works with them answers this.",
  complain: "Only a lead who does not hold this record reads a complaint and answers it.",
  copy: "A lead of the team goes through the copy and decides, or a duty coordinator.",
  erase: "A lead who does not hold this record decides, or a duty coordinator.",
};

export const decidedWords: Readonly<Record<PersonRequestState, string>> = {
  waiting: "Not answered yet",
  done: "Done as they asked",
  partly: "A part of it is done",
  refused: "We could not do it",
};
