/** Words that mean the same on a practice's sign. Typing any of a group finds all of it. */
const sameWords = [
  ["st", "saint", "street"],
  ["dr", "drs", "doctor", "doctors"],
  ["rd", "road"],
  ["ave", "avenue"],
  ["ln", "lane"],
  ["sq", "square"],
  ["centre", "center", "ctr"],
  ["practice", "pract"],
  ["medical", "med"],
  ["n", "north"],
  ["s", "south"],
  ["e", "east"],
  ["w", "west"],
];

const sameAs = new Map(sameWords.flatMap((group) => group.map((word) => [word, group] as const)));

/**
 * Text as words to compare: lower case, without accents or punctuation, "&" as "and", and "St. Mary's" as "st marys".
 * Never longer than `longest` letters of the text, whatever comes in.
 */
export function foldWords(text: string, longest = 200): string[] {
  return text
    .slice(0, longest)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/&/g, " and ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** A folded word with every other way to write it, itself first. */
export function waysToWrite(word: string): readonly string[] {
  return sameAs.get(word) ?? [word];
}
