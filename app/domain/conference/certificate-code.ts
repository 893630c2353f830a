import { makeGroups, readLetters } from "#app/domain/referral/spoken-letters.ts";

/** Codes of certificates: sixteen letters in four groups, 64 bits, that nobody guesses and everybody can read aloud. */
const groupLength = 4;
const groups = 4;

/** A new code from 64 random bytes or more, "BDFGHKMNPRTVWXBC". Groups that read as an unkind word are left out. */
export function makeCertificateCode(randomBytes: Uint8Array): string {
  return makeGroups(randomBytes, groups, groupLength).join("");
}

/** What someone typed as a code, in the stored form; null when it cannot be one. Case, spaces and dashes do not matter. */
export function readCertificateCode(typed: string): string | null {
  return readLetters(typed, groupLength * groups);
}

/** As printed, and as it stands in addresses: "BDFG-HKMN-PRTV-WXBC". */
export function showCertificateCode(code: string): string {
  return code.replace(/(.{4})(?=.)/gu, "$1-");
}
