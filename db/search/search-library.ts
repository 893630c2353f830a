import { and, sql, type SQL } from "drizzle-orm";
import { matchText, type SynonymGroup } from "#app/domain/search/match-text.ts";
import { nearWords } from "#app/domain/search/near-words.ts";
import type { Wanted } from "#app/domain/search/search-words.ts";
import type { Database } from "#db/open.ts";
import { findInLibrary, type FoundPage } from "./find-in-library.ts";
import { listSpellings } from "./spellings.ts";

/** How what was found fits: all that was typed, some of it, or words that are spelled nearly so. */
export type SearchHow = "all" | "any" | "near";

export type SearchAnswer = FoundPage & { how: SearchHow; match: string | null };

export type Search = {
  wanted: readonly Wanted[];
  synonyms: readonly SynonymGroup[];
  seen: SQL;
  /** What was chosen of the facets: it narrows what is shown, and never changes how the words are understood. */
  chosen?: SQL | undefined;
  /** Another order than best first. */
  order?: SQL | undefined;
  skip: number;
  take: number;
};

const nearWordsEach = 4;
const nothing: SearchAnswer = { found: [], total: 0, how: "all", match: null };

/**
 * All that was typed; when that finds nothing, words spelled nearly so; when that neither, any of the words. Each is asked
 * through the door, so that it tells nobody of words that stand only where they may not look.
 */
export async function searchLibrary(db: Database, search: Search): Promise<SearchAnswer> {
  const { chosen, order, skip, take, ...whole } = search;
  if (chosen === undefined && order === undefined) return understand(db, search);
  const { how, match } = await understand(db, { ...whole, skip: 0, take: 1 });
  if (match === null) return nothing;
  const seen = and(search.seen, chosen) ?? search.seen;
  return { ...(await findInLibrary(db, { match, seen, order, skip, take })), how, match };
}

async function understand(db: Database, search: Search): Promise<SearchAnswer> {
  const { wanted, synonyms } = search;
  const ask = async (how: SearchHow, match: string | null): Promise<SearchAnswer> =>
    match === null ? nothing : { ...(await findInLibrary(db, { ...search, match })), how, match };

  const all = await ask("all", matchText(wanted, synonyms, { any: false, lastMayGoOn: false }));
  if (all.total > 0 || all.match === null) return all;
  const mended = nearSynonyms(db, wanted);
  if (mended.length > 0) {
    const near = await ask("near", matchText(wanted, [...mended, ...synonyms], { any: false, lastMayGoOn: false }));
    if (near.total > 0) return near;
  }
  const some = await ask("any", matchText(wanted, [...mended, ...synonyms], { any: true, lastMayGoOn: false }));
  return some.total > 0 ? some : all;
}

/** For each word that stands nowhere in the index, the words that are spelled nearly so, as if they meant the same. */
function nearSynonyms(db: Database, wanted: readonly Wanted[]): SynonymGroup[] {
  const unknown = wanted.flatMap(({ words: [word, ...more], not }) =>
    word !== undefined && more.length === 0 && !not && !stands(db, word) ? [word] : [],
  );
  if (unknown.length === 0) return [];
  const spellings = listSpellings(db);
  return unknown.flatMap((word) => {
    const near = nearWords(word, spellings, nearWordsEach);
    return near.length === 0 ? [] : [[word, ...near].map((one) => [one])];
  });
}

function stands(db: Database, word: string): boolean {
  const match = matchText([{ words: [word], not: false }], [], { any: false, lastMayGoOn: false });
  return db.get(sql`SELECT 1 FROM library_words WHERE library_words MATCH ${match} LIMIT 1`) !== undefined;
}
