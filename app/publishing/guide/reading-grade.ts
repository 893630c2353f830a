import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

const fewestWords = 20;
/** Shorter pieces are labels and list entries: counted as sentences they would make anything look easy. */
const shortestSentence = 4;

/**
 * The reading grade of some words (Flesch-Kincaid; grade 5 is about age 10-11), one block a line. A hint, not a proof:
 * short words in the wrong order also score well. Null when there are too few words to tell.
 */
export function readingGrade(text: string): number | null {
  const sentences = text
    .split(/[.!?]+(?=\s|$)|\n+/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [])
    .filter((words) => words.length >= shortestSentence);
  const words = sentences.flat();
  if (words.length < fewestWords) return null;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
  return Math.round(grade * 10) / 10;
}
