import type { PersonRequestKind, PersonRequestState } from "#app/domain/record/person-request.ts";

type AskWords = { heading: string; says: string[]; label: string; done: string; mayBeEmpty?: true };

/** What the page says for each of them. */
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
  copy: {
    heading: "Ask for a copy",
    says: [
      "You can have a copy of everything that we hold about you, and of who looked at it. It is free.",
      "A lead or our duty coordinator goes through it first. They hold back what others said, or what is about others.",
      "You get it on your page. To open it, you need a code from your link worker.",
    ],
    label: "Is there something that you want most? You can leave this empty.",
    done: "We have what you asked for.",
    mayBeEmpty: true,
  },
  erase: {
    heading: "Ask us to erase it",
    says: [
      "You can ask us to erase what we hold about you. It is free. You do not have to say why.",
      "If a link worker still helps you, ask us to stop first. They check with you, because somebody else may have asked.",
      "A lead or our duty coordinator decides. Your link worker does not. If the law asks us to keep something, we tell you.",
    ],
    label: "Is there something that we should know? You can leave this empty.",
    done: "We have what you asked for.",
    mayBeEmpty: true,
  },
};

export const kindWords: Readonly<Record<PersonRequestKind, string>> = {
  correct: "You asked us to put something right",
  complain: "You complained",
  copy: "You asked for a copy",
  erase: "You asked us to erase it",
};

export const stateWords: Readonly<Record<PersonRequestState, string>> = {
  waiting: "Not answered yet",
  done: "We did what you asked",
  partly: "We did a part of it",
  refused: "We could not do it",
};
