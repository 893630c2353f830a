import { wordsOf } from "#app/domain/search/search-words.ts";

/** What a lunr index is asked, term by term, so that nothing that is typed is read as its query language. */
export type CatalogueTerm = { word: string; boost: number; mayGoOn: boolean };

const mostTerms = 12;

/** Every whole word as it is, and each again as the beginning of one, which counts for less. */
export function catalogueTerms(typed: string): CatalogueTerm[] {
  return wordsOf(typed)
    .slice(0, mostTerms)
    .flatMap((word) => [
      { word, boost: 10, mayGoOn: false },
      ...(word.length >= 2 ? [{ word, boost: 1, mayGoOn: true }] : []),
    ]);
}
