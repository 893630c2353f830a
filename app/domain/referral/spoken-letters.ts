/**
 * Letters that are easy to read out on the phone and to write down: no vowels (no words by chance), none that look or
 * sound like a digit or another letter (I L O Q S U Y Z). Sixteen of them: four bits each, so none is likelier.
 */
export const spokenLetters = "BCDFGHJKMNPRTVWX";

const unkind = [
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
];

/** Whether some letters hold three that read as an unkind word. */
export function isUnkind(letters: string): boolean {
  return unkind.some((word) => letters.includes(word));
}

/**
 * Groups of letters from random bytes, one letter a byte; a group that reads as an unkind word is left out, so hand in
 * more bytes than letters. @throws when too few kind groups come out.
 */
export function makeGroups(randomBytes: Uint8Array, groups: number, groupLength: number): string[] {
  const letters = [...randomBytes].map((byte) => spokenLetters.charAt(byte & 15)).join("");
  const kind: string[] = [];
  for (let start = 0; start + groupLength <= letters.length && kind.length < groups; start += groupLength) {
    const group = letters.slice(start, start + groupLength);
    if (!isUnkind(group)) kind.push(group);
  }
  if (kind.length < groups) throw new Error("Letters to read out need more random bytes");
  return kind;
}

/** What someone typed, in capitals and without spaces, dashes and dots; null when it is not so many of these letters. */
export function readLetters(typed: string, length: number): string | null {
  const letters = typed.toUpperCase().replace(/[\s\-‐-―−.,_/]/gu, "");
  const right = letters.length === length && [...letters].every((letter) => spokenLetters.includes(letter));
  return right ? letters : null;
}
