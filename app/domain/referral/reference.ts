/**
 * References: nine letters, shown in three groups, easy to read out on the phone. No vowels (no words by chance), no
 * letters that look or sound like a digit or another letter (I L O Q S U Y Z). Sixteen letters: four bits each, so no
 * letter is likelier than another; 68 thousand million references.
 */
const alphabet = "BCDFGHJKMNPRTVWX";
const groupLength = 3;
const groups = 3;
const unkind = new Set([
  "KKK",
  "WTF",
  "FCK",
  "FKC",
  "FKN",
  "FKR",
  "DCK",
  "CNT",
  "TWT",
  "NGR",
  "NGG",
  "WNK",
  "BTC",
  "BCH",
  "VGN",
  "JCK",
]);

/** A new reference from random bytes. Groups that read as an unkind word are left out, so hand in 32 bytes or more. */
export function makeReference(randomBytes: Uint8Array): string {
  const letters = [...randomBytes].map((byte) => alphabet.charAt(byte & 15)).join("");
  const kind: string[] = [];
  for (let start = 0; start + groupLength <= letters.length && kind.length < groups; start += groupLength) {
    const group = letters.slice(start, start + groupLength);
    if (!unkind.has(group)) kind.push(group);
  }
  if (kind.length < groups) throw new Error("A reference needs more random bytes");
  return kind.join("");
}

/** What someone typed as a reference, in the stored form "BDFGHKMNP"; null when it cannot be one. Case, spaces and dashes do not matter. */
export function readReference(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s\-‐-―−.,_/]/gu, "");
  const right = letters.length === groupLength * groups && [...letters].every((letter) => alphabet.includes(letter));
  return right ? letters : null;
}

/** As shown and read out: "BDF GHK MNP". */
export function showReference(reference: string): string {
  return reference.replace(/(.{3})(?=.)/gu, "$1 ");
}

/** The three letters that a caller says, so that the person knows the call is from us. */
export function lastThree(reference: string): string {
  return reference.slice(-groupLength);
}
