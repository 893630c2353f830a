import { wordsOf } from "#app/domain/search/search-words.ts";

const mostWords = 12;
const shortest = 4; // letters: "who", "the" and "how" stand everywhere

/** The words by which threads like this one are looked for: the longer ones of its title and its first lines, each once. */
export function similarWords(title: string, body: string): { words: string[]; not: false }[] {
  const words = wordsOf(`${title}\n${body.slice(0, 500)}`).filter((word) => word.length >= shortest);
  return [...new Set(words)].slice(0, mostWords).map((word) => ({ words: [word], not: false }));
}
