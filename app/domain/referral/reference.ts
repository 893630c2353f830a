import { makeGroups, readLetters } from "#app/domain/referral/spoken-letters.ts";

/** References: nine letters, shown in three groups, easy to read out on the phone. 68 thousand million of them. */
const groupLength = 3;
const groups = 3;

/** A new reference from random bytes. Groups that read as an unkind word are left out, so hand in 32 bytes or more. */
export function makeReference(randomBytes: Uint8Array): string {
  return makeGroups(randomBytes, groups, groupLength).join("");
}

/** What someone typed as a reference, in the stored form "BDFGHKMNP"; null when it cannot be one. Case, spaces and dashes do not matter. */
export function readReference(typed: string): string | null {
  return readLetters(typed, groupLength * groups);
}

/** As shown and read out: "BDF GHK MNP". */
export function showReference(reference: string): string {
  return reference.replace(/(.{3})(?=.)/gu, "$1 ");
}

/** The three letters that a caller says, so that the person knows the call is from us. */
export function lastThree(reference: string): string {
  return reference.slice(-groupLength);
}
