import type { EraseRefusal } from "#app/domain/record/erasing.ts";

/** Why it is not erased now, and what can be done. */
export const whyNotWords: Readonly<Record<EraseRefusal["kind"], string>> = {
  "close-first":
    "This record is open. Close it first: whoever asks us to stop is checked with by the safe way, because somebody else may have asked.",
  held: "A hold stands on this record. It must be ended first, by a lead or the safeguarding lead.",
  "other-requests-wait":
    "The person asked us for something else that waits. Answer that first, because afterwards nobody can.",
};

export const holdWords = { legal: "A legal hold", safeguarding: "A hold for somebody's safety" } as const;
