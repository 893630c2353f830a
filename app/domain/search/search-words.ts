/** One thing to look for: a word, or words that stand beside each other. */
export type Wanted = { words: readonly string[]; not: boolean };

const mostWanted = 12;
const longestWord = 60;
const longestTyped = 400;
const parts = /(-?)"([^"]*)"|(\S+)/gu;
const letters = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * What somebody typed into the search box, as things to look for: words, "words together", and -words to leave out (a
 * minus straight before a letter or a quote, with something else to look for). Every other sign only separates words, so
 * that nothing that is typed is an error. At most 12 things; more than 400 letters are not read.
 * Source: docs/decisions/0026-search.md.
 */
export function searchWords(typed: string): Wanted[] {
  const wanted: Wanted[] = [];
  for (const [, minus, together, alone = ""] of typed.slice(0, longestTyped).matchAll(parts)) {
    const isTogether = together !== undefined;
    const words = wordsOf(isTogether ? together : alone);
    if (words.length === 0) continue;
    const not = isTogether ? minus === "-" : /^-[\p{L}\p{N}]/u.test(alone);
    if (isTogether || alone.includes("-")) wanted.push({ words, not });
    else for (const word of words) wanted.push({ words: [word], not });
  }
  const kept = wanted.slice(0, mostWanted);
  return kept.some(({ not }) => !not) ? kept : kept.map(({ words }) => ({ words, not: false }));
}

/** The words of a text as search sees them: without signs, in small letters. */
export function wordsOf(text: string): string[] {
  return (text.normalize("NFKC").toLowerCase().match(letters) ?? []).map((word) => word.slice(0, longestWord));
}
