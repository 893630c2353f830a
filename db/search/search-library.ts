import { sql } from "drizzle-orm";
import { matchText, type SynonymGroup } from "#app/domain/search/match-text.ts";
import { nearWords } from "#app/domain/search/near-words.ts";
import type { Wanted } from "#app/domain/search/search-words.ts";
import type { Database } from "#db/open.ts";
import type { KeptDoor } from "#db/queries/library/visible-to.ts";
import { findInLibrary, isInLibrary, type FoundPage, type Narrowed } from "./find-in-library.ts";
import { listSpellings } from "./spellings.ts";

/** How what was found fits: all that was typed, some of it, or words that are spelled nearly so. */
export type SearchHow = "all" | "any" | "near";

/** The words as they were understood. The match is null when nothing is found for them. */
export type Understood = { how: SearchHow; match: string | null };

export type SearchAnswer = FoundPage & { how: SearchHow };

export type Typed = { wanted: readonly Wanted[]; synonyms: readonly SynonymGroup[] };

/** What was chosen of the facets narrows what is shown, and never changes how the words are understood. */
export type Search = Typed & Narrowed & { door: KeptDoor; skip: number; take: number };

const nearWordsEach = 4;

/** What is found for words, as they are understood, behind a door. */
export async function searchLibrary(db: Database, { wanted, synonyms, ...looked }: Search): Promise<SearchAnswer> {
  const all = matchText(wanted, synonyms, { any: false, lastMayGoOn: false });
  const whole = all === null ? null : await findInLibrary(db, { ...looked, match: all });
  if (whole !== null && whole.total > 0) return { ...whole, how: "all" }; // nearly always
  const { how, match } = understand(db, looked.door, { wanted, synonyms });
  if (match === null) return { found: [], total: 0, numbers: [], how };
  return { ...(await findInLibrary(db, { ...looked, match })), how };
}

/**
 * All that was typed; when that finds nothing, words spelled nearly so; when that neither, any of the words. Each is asked
 * through the door, so that it tells nobody of words that stand only where they may not look.
 */
export function understand(db: Database, door: KeptDoor, { wanted, synonyms }: Typed): Understood {
  const asked = (more: readonly SynonymGroup[], any: boolean): string | null => {
    const match = matchText(wanted, [...more, ...synonyms], { any, lastMayGoOn: false });
    return match !== null && isInLibrary(db, door, { match }) ? match : null;
  };
  const all = asked([], false);
  if (all !== null) return { how: "all", match: all };
  const mended = nearSynonyms(db, wanted);
  const near = mended.length === 0 ? null : asked(mended, false);
  if (near !== null) return { how: "near", match: near };
  const some = asked(mended, true);
  return some === null ? { how: "all", match: null } : { how: "any", match: some };
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
