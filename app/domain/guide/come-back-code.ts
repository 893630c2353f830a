import { makeGroups, readLetters } from "#app/domain/referral/spoken-letters.ts";

/** Codes to come back with: eight letters in two groups, 4.3 thousand million of them, and never alone: a word goes with each. */
const groupLength = 4;
const groups = 2;

/** A code from 32 random bytes or more, "BDFGHKMN". */
export function makeComeBackCode(randomBytes: Uint8Array): string {
  return makeGroups(randomBytes, groups, groupLength).join("");
}

/** What someone typed as a code, in the stored form; null when it cannot be one. Case, spaces and dashes do not matter. */
export function readComeBackCode(typed: string): string | null {
  return readLetters(typed, groupLength * groups);
}

/** As shown and read out: "BDFG HKMN". */
export function showComeBackCode(code: string): string {
  return `${code.slice(0, groupLength)} ${code.slice(groupLength)}`;
}
