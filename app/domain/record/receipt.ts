import type { KeptBecause } from "#app/domain/record/erasing.ts";
import { makeGroups, readLetters } from "#app/domain/referral/spoken-letters.ts";

/** What erasing counts, by what it was. */
export type ErasedKind =
  | "answers-and-messages"
  | "card"
  | "files"
  | "unsent-words"
  | "ways-to-reach"
  | "words-sent-out"
  | "decisions"
  | "tries"
  | "appointments"
  | "notes"
  | "tasks"
  | "introductions"
  | "gp-copies"
  | "holds"
  | "requests"
  | "openings-with-a-reason";

export type ErasedCounts = Readonly<Partial<Record<ErasedKind, number>>>;

/** What stands of an erasing when everything else is gone. It holds no word of anyone and no name. */
export type Receipt = {
  code: string; // twelve letters
  erased: ErasedCounts;
  kept: readonly KeptBecause[];
  role: string; // as what somebody decided
  team: string | null; // of which team
};

const groups = 4;
const groupLength = 3;

/** A new code from random bytes; hand in 48 or more. It is told when somebody asks, since afterwards nothing leads to them. */
export function makeReceiptCode(randomBytes: Uint8Array): string {
  return makeGroups(randomBytes, groups, groupLength).join("");
}

/** What someone typed as a code; null when it cannot be one. */
export function readReceiptCode(typed: string): string | null {
  return readLetters(typed, groups * groupLength);
}

/** As shown and read out: "BDF GHK MNP RTV". */
export function showReceiptCode(code: string): string {
  return code.replace(/(.{3})(?=.)/gu, "$1 ");
}
