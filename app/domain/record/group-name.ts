/**
 * A group's name as it is matched, so that "The Sunshine Club", "sunshine club" and "Sunshine-Club." are counted as one:
 * lower case, no marks over letters, no "the" in front, one space between words. Never shown, and stored only as a keyed
 * hash.
 */
export function matchedGroupName(words: string): string {
  const plain = words
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’.]/gu, "")
    .toLowerCase()
    .replace(/&/gu, " and ");
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ")
    .replace(/^the (?=.)/u, "");
}
