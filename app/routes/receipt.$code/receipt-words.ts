import type { KeptBecause } from "#app/domain/record/erasing.ts";
import type { ErasedKind } from "#app/domain/record/receipt.ts";

export const erasedWords: Readonly<Record<ErasedKind, string>> = {
  "answers-and-messages": "Answers, messages and private notes",
  card: "Name, date of birth and what was asked for",
  files: "Files",
  "unsent-words": "Words of staff that were not sent",
  "ways-to-reach": "What was said about reaching them safely",
  "words-sent-out": "Letters, texts and calls",
  decisions: "Decisions about how to reach them",
  tries: "Tries to reach them",
  appointments: "Appointments",
  notes: "Notes of staff",
  tasks: "Tasks of staff",
  introductions: "Introductions to groups",
  "gp-copies": "Words for the GP record",
  holds: "Reasons why it was once held",
  requests: "What was asked of us, and our answers",
  "openings-with-a-reason": "Reasons why an administrator opened it",
};

/** For everybody, also whoever looks over somebody’s shoulder: a worry about somebody’s safety is told as the law’s. */
export const keptForAll: Readonly<Record<KeptBecause, string>> = {
  law: "The law asks us to keep it for now.",
  safeguarding: "The law asks us to keep it for now.",
  "legal-hold": "A court, a lawyer or an inquiry may need it.",
  complaint: "There is a complaint, and we need it to answer.",
};

export const keptForStaff: Readonly<Record<KeptBecause, string>> = {
  law: "The law asks for it",
  safeguarding: "A worry about somebody's safety is open",
  "legal-hold": "A court, a lawyer or an inquiry may need it",
  complaint: "A complaint is not closed",
};

export const copiesWords: Readonly<Record<"done" | "partly" | "refused", string | null>> = {
  done: "We keep the reference, the days, the team, what sort of help was asked for, and that staff opened it and when. Copies for safety cannot be read any more after seven days.",
  partly:
    "Copies for safety from before may still hold that part until they are removed. When one is put back, it is erased again at once.",
  refused: null,
};

export const stateWords: Readonly<Record<"done" | "partly" | "refused", string>> = {
  done: "Everything was erased",
  partly: "A part was erased",
  refused: "Nothing was erased",
};
