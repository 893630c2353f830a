import { and, sql, type SQL } from "drizzle-orm";
import { placeOf, type PlaceInLibrary } from "#app/domain/search/place-in-library.ts";
import type { Database } from "#db/open.ts";
import type { KeptDoor } from "#db/queries/library/visible-to.ts";
import { resources } from "#db/schema/index.ts";
import { readSnippet, snippetOf, type Snippet } from "./snippets.ts";

/** A resource that was found, with the places in it that fit best. */
export type FoundResource = { number: number; places: FoundPlace[]; placesInAll: number };

export type FoundPlace = PlaceInLibrary & Snippet;

/** `numbers`: of every resource that was found, on whichever page; none of them when the page that is asked for is past the end. */
export type FoundPage = { found: FoundResource[]; total: number; numbers: number[] };

/** What was chosen of the facets, and another order than best first. */
export type Narrowed = { chosen?: SQL | undefined; order?: SQL | undefined };

export type Looked = Narrowed & {
  match: string; // made by matchText: never what was typed
  door: KeptDoor;
  skip: number;
  take: number;
};

const placesShown = 3;
// A title says more than a summary or a page, and that more than who made it; notes say least.
const weight = sql.raw("bm25(library_words, 8.0, 2.0, 3.0, 1.0)");
const rowsOfOneResource = sql.raw(String(2 ** 20));
const [match, skip, take] = ["match", "skip", "take"].map((name) => sql.placeholder(name));

/**
 * Resources in which words stand that somebody may see, best first, and how many there are in all. A resource is as good
 * as its best page. Hand in a snapshot where more must agree with it.
 */
export async function findInLibrary(db: Database, { door, chosen, order, ...asked }: Looked): Promise<FoundPage> {
  const isPlain = chosen === undefined && order === undefined;
  const places = isPlain
    ? db.keep(`search ${door.name}`, (on) => placesBehind(on, door))
    : placesBehind(db, door, { chosen, order });
  const rows = places.all({ ...door.values, ...asked });
  const found = new Map<number, FoundResource>();
  for (const { number, inAll, hit, words } of rows) {
    const one = found.get(number) ?? { number, places: [], placesInAll: inAll };
    one.places.push({ ...placeOf(hit), ...readSnippet(db, { match: asked.match, hit, words }) });
    found.set(number, one);
  }
  const numbers = JSON.parse(rows[0]?.numbers ?? "[]") as number[];
  return { found: [...found.values()], total: numbers.length, numbers };
}

/** Whether anything in which words stand is behind the door. */
export function isInLibrary(db: Database, door: KeptDoor, asked: { match: string }): boolean {
  const one = db.keep(`search-any ${door.name}`, (on) =>
    on
      .select({ one: sql`1` })
      .from(sql`library_words`)
      .crossJoin(resources) // in this order: the words first
      .where(and(sql`library_words MATCH ${match} AND ${isOfResource}`, door.where(on)))
      .limit(1)
      .prepare(),
  );
  return one.get({ ...door.values, ...asked }) !== undefined;
}

const isOfResource = sql`${resources.number} = library_words.rowid / ${rowsOfOneResource}`;

/** The best places of the resources that are shown; beside the first of them the numbers of all that were found. */
function placesBehind(db: Database, door: KeptDoor, { chosen, order }: Narrowed = {}) {
  const best = sql`(
    WITH hits AS MATERIALIZED (
      SELECT rowid AS hit, ${weight} AS score FROM library_words WHERE library_words MATCH ${match}
    ), works AS MATERIALIZED (
      SELECT hit / ${rowsOfOneResource} AS number, min(score) AS best, count(*) AS in_all FROM hits GROUP BY 1
    ), seen AS MATERIALIZED (
      SELECT works.number, in_all, best FROM works
      CROSS JOIN ${resources} ON ${resources.number} = works.number WHERE ${and(door.where(db), chosen)}
    ), shown AS MATERIALIZED (${order === undefined ? bestFirst : inOrder(order)}), placed AS (
      SELECT shown.number, standing, in_all, hit,
        row_number() OVER (PARTITION BY shown.number ORDER BY score, hit) AS place
      FROM hits JOIN shown ON shown.number = hit / ${rowsOfOneResource}
      WHERE hit / ${rowsOfOneResource} IN (SELECT number FROM shown)
    ), shown_places AS MATERIALIZED (SELECT * FROM placed WHERE place <= ${sql.raw(String(placesShown))})
    SELECT *, CASE WHEN standing = 1 AND place = 1 THEN (SELECT json_group_array(number) FROM seen) END AS numbers
    FROM shown_places) AS best`;
  return db
    .select({
      number: sql<number>`number`,
      inAll: sql<number>`in_all`,
      hit: sql<number>`hit`,
      numbers: sql<string | null>`numbers`,
      words: sql<string | null>`(
        SELECT ${snippetOf("words")} FROM library_words WHERE library_words MATCH ${match} AND rowid = hit)`,
    })
    .from(best)
    .orderBy(sql`standing, place`)
    .prepare();
}

/** Only the rows that are shown are numbered: numbering all that fit costs as much as the door. */
const bestFirst = sql`
  SELECT number, in_all, row_number() OVER (ORDER BY best, number) AS standing
  FROM (SELECT number, in_all, best FROM seen ORDER BY best, number LIMIT ${take} OFFSET ${skip})`;

function inOrder(order: SQL): SQL {
  return sql`
    SELECT seen.number, in_all, row_number() OVER (ORDER BY ${order}, seen.number) AS standing FROM seen
    JOIN ${resources} ON ${resources.number} = seen.number ORDER BY standing LIMIT ${take} OFFSET ${skip}`;
}

/** The numbers of every resource that fits: for use inside another statement. */
export function numbersFound(match: string): SQL {
  return sql`SELECT DISTINCT rowid / ${rowsOfOneResource} FROM library_words WHERE library_words MATCH ${match}`;
}
