import type { PersonRequestKind, PersonRequestState } from "#app/domain/record/person-request.ts";

type AskWords = { heading: string; says: string[]; label: string; done: string };

/** What the page says for each of the two. */
export const askWords: Readonly<Record<PersonRequestKind, AskWords>> = {
  correct: {
    heading: "Something here is wrong",
    says: ["Tell us what is wrong, and what would be right. It is free, and nobody minds."],
    label: "What is wrong, and what would be right?",
    done: "We have what you wrote.",
  },
  complain: {
    heading: "Complain",
    says: [
      "You can complain about anything we did or did not do. It is free, and your help goes on as before.",
      "A lead reads what you write here, or our duty coordinator. Your link worker does not.",
    ],
    label: "What happened?",
    done: "We have your complaint.",
  },
};

export const kindWords: Readonly<Record<PersonRequestKind, string>> = {
  correct: "You asked us to put something right",
  complain: "You complained",
};

export const stateWords: Readonly<Record<PersonRequestState, string>> = {
  waiting: "Not answered yet",
  done: "We did what you asked",
  partly: "We did a part of it",
  refused: "We could not do it",
};
