import { sql, type SQL } from "drizzle-orm";
import { placeOf, type PlaceInLibrary } from "#app/domain/search/place-in-library.ts";
import type { Database } from "#db/open.ts";
import { resources } from "#db/schema/index.ts";
import { rowId } from "./row-id.ts";

/** A resource that was found, with the places in it that fit best. */
export type FoundResource = { number: number; places: FoundPlace[]; placesInAll: number };

/** Where the words stand. The snippet is parted into what fits and what stands round it, in turn, beginning with the latter. */
export type FoundPlace = PlaceInLibrary & { snippet: string[]; inNotes: boolean };

export type FoundPage = { found: FoundResource[]; total: number };

export type Looked = {
  match: string; // made by matchText: never what was typed
  seen: SQL; // the door, and what was chosen of the facets
  order?: SQL | undefined; // another one than best first
  skip: number;
  take: number;
};

const placesShown = 3;
const snippetWords = 24;
const begins = "\u0002";
const ends = "\u0003";
// A title says more than a summary or a page, and that more than who made it; notes say least.
const weight = sql.raw("bm25(library_words, 8.0, 2.0, 3.0, 1.0)");
const rowsOfOneResource = sql.raw(String(2 ** 20));

/**
 * Resources in which words stand that somebody may see, best first, and how many there are in all. A resource is as good
 * as its best page. Hand in a snapshot where the facets' counts must agree.
 */
export async function findInLibrary(db: Database, { match, seen, order, skip, take }: Looked): Promise<FoundPage> {
  const rows = db.all<{ number: number; total: number; inAll: number; hit: number }>(sql`
    WITH hits AS MATERIALIZED (
      SELECT rowid AS hit, ${weight} AS score FROM library_words WHERE library_words MATCH ${match}
    ), works AS MATERIALIZED (
      SELECT hit / ${rowsOfOneResource} AS number, min(score) AS best, count(*) AS in_all FROM hits GROUP BY 1
    ), seen AS MATERIALIZED (
      SELECT works.number, in_all, best FROM works
      CROSS JOIN ${resources} ON ${resources.number} = works.number WHERE ${seen}
    ), shown AS MATERIALIZED (${order === undefined ? bestOf(skip, take) : inOrder(order, skip, take)}), placed AS (
      SELECT shown.number, standing, in_all, hit,
        row_number() OVER (PARTITION BY shown.number ORDER BY score, hit) AS place
      FROM hits JOIN shown ON shown.number = hit / ${rowsOfOneResource}
      WHERE hit / ${rowsOfOneResource} IN (SELECT number FROM shown)
    )
    SELECT number, (SELECT count(*) FROM seen) AS total, in_all AS inAll, hit FROM placed WHERE place <= ${placesShown}
    ORDER BY standing, place`);
  const found = new Map<number, FoundResource>();
  for (const { number, inAll, hit } of rows) {
    const one = found.get(number) ?? { number, places: [], placesInAll: inAll };
    one.places.push({ ...placeOf(hit), ...readSnippet(db, match, hit) });
    found.set(number, one);
  }
  return { found: [...found.values()], total: rows[0]?.total ?? 0 };
}

/** Only the rows that are shown are numbered: numbering all that fit costs as much as the door. */
function bestOf(skip: number, take: number): SQL {
  return sql`
    SELECT number, in_all, row_number() OVER (ORDER BY best, number) AS standing
    FROM (SELECT number, in_all, best FROM seen ORDER BY best, number LIMIT ${take} OFFSET ${skip})`;
}

function inOrder(order: SQL, skip: number, take: number): SQL {
  return sql`
    SELECT seen.number, in_all, row_number() OVER (ORDER BY ${order}, seen.number) AS standing FROM seen
    JOIN ${resources} ON ${resources.number} = seen.number ORDER BY standing LIMIT ${take} OFFSET ${skip}`;
}

/** The numbers of every resource that fits: for use inside another statement. */
export function numbersFound(match: string): SQL {
  return sql`SELECT DISTINCT rowid / ${rowsOfOneResource} FROM library_words WHERE library_words MATCH ${match}`;
}

function readSnippet(db: Database, match: string, hit: number): Pick<FoundPlace, "snippet" | "inNotes"> {
  const words = inWords(db).get({ match, hit })?.words ?? "";
  if (words.includes(begins)) return { snippet: partsOf(words), inNotes: false };
  const { any = "", notes = "" } = elsewhere(db).get({ match, hit }) ?? {};
  return { snippet: any === "" ? [] : partsOf(any), inNotes: notes.includes(begins) };
}

// Asked for each place that is shown, so they are prepared once; nearly always the first is enough.
function inWords(db: Database) {
  return db.keep("search-snippet", (on) => snippets(on, { words: inColumn(1) }));
}

function elsewhere(db: Database) {
  return db.keep("search-snippet-elsewhere", (on) => snippets(on, { any: inColumn(-1), notes: inColumn(3) }));
}

function inColumn(column: number): SQL<string> {
  return sql<string>`${sql.raw(`snippet(library_words, ${column}, char(2), char(3), '…', ${snippetWords})`)}`;
}

function snippets<Columns extends Record<string, SQL<string>>>(db: Database, columns: Columns) {
  return db
    .select(columns)
    .from(sql`library_words`)
    .where(sql`library_words MATCH ${sql.placeholder("match")} AND rowid = ${rowId(sql.placeholder("hit"))}`)
    .prepare();
}

/** "at \u0002coffee\u0003 time" → ["at ", "coffee", " time"]. */
function partsOf(snippet: string): string[] {
  return snippet.split(begins).flatMap((part) => part.split(ends));
}
