import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

const fewestWords = 20;

/**
 * The reading grade of some words (Flesch-Kincaid; grade 5 is about age 10-11). A hint, not a proof: short words in the
 * wrong order also score well. Null when there are too few words to tell.
 */
export function readingGrade(text: string): number | null {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  if (words.length < fewestWords) return null;
  const sentences = text.split(/[.!?:;\n]+(?=\s|$)/).filter((part) => /\p{L}/u.test(part));
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
  return Math.round(grade * 10) / 10;
}
