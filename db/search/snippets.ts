import { sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { rowId } from "./row-id.ts";

/** The words round what fits, parted into what stands round it and what fits, in turn, beginning with the former. */
export type Snippet = { snippet: string[]; inNotes: boolean };

const columns = { words: 1, notes: 3, any: -1 } as const;
const words = 24;
const begins = "\u0002";
const ends = "\u0003";

/** A snippet of one column of the index, inside a statement that asks it for a match. */
export function snippetOf(column: keyof typeof columns): SQL<string> {
  return sql.raw(`snippet(library_words, ${columns[column]}, char(2), char(3), '…', ${words})`) as SQL<string>;
}

/** The snippet of a place, of which the one of its words was read: nearly always what fits stands there, else it is looked for elsewhere. */
export function readSnippet(db: Database, place: { match: string; hit: number; words: string | null }): Snippet {
  const { match, hit, words } = place;
  if (words?.includes(begins)) return { snippet: partsOf(words), inNotes: false };
  const { anywhere = "", notes = "" } = elsewhere(db).get({ match, hit }) ?? {};
  return { snippet: anywhere === "" ? [] : partsOf(anywhere), inNotes: notes.includes(begins) };
}

function elsewhere(db: Database) {
  return db.keep("search-snippet-elsewhere", (on) =>
    on
      .select({ anywhere: snippetOf("any"), notes: snippetOf("notes") })
      .from(sql`library_words`)
      .where(sql`library_words MATCH ${sql.placeholder("match")} AND rowid = ${rowId(sql.placeholder("hit"))}`)
      .prepare(),
  );
}

/** "at \u0002coffee\u0003 time" → ["at ", "coffee", " time"]. */
function partsOf(snippet: string): string[] {
  return snippet.split(begins).flatMap((part) => part.split(ends));
}
