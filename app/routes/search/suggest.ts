import type lunr from "lunr";
import type { Catalogue } from "#app/domain/search/catalogue.ts";
import { catalogueTerms } from "#app/domain/search/find-in-catalogue.ts";

export type Suggestion = Catalogue["entries"][number];

/** Finds titles that everyone may see, for the words typed so far. */
export type Suggest = (typed: string) => Suggestion[];

const most = 6;

/**
 * Loads the small index, and what reads it, when the box is first used. @returns null when there is none now: the search
 * itself works without it.
 */
export async function loadSuggest(): Promise<Suggest | null> {
  const [{ default: read }, answer] = await Promise.all([import("lunr"), fetch("/search/catalogue")]);
  if (answer.status !== 200) return null;
  const { index, entries } = (await answer.json()) as Catalogue;
  return suggestFrom(read, read.Index.load(index), entries);
}

function suggestFrom(read: typeof lunr, index: lunr.Index, entries: Catalogue["entries"]): Suggest {
  return (typed) => {
    const terms = catalogueTerms(typed);
    if (terms.length === 0) return [];
    const hits = index.query((query) => {
      for (const { word, boost, mayGoOn } of terms)
        query.term(word, mayGoOn ? { boost, wildcard: read.Query.wildcard.TRAILING, usePipeline: false } : { boost });
    });
    return hits.slice(0, most).flatMap(({ ref }) => entries[Number(ref)] ?? []);
  };
}
