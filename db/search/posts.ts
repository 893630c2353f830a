import { sql } from "drizzle-orm";
import { postPlaceOf, postRowId, type PostPlace } from "#app/domain/discussion/post-row-id.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { matchText, type SynonymGroup } from "#app/domain/search/match-text.ts";
import type { Wanted } from "#app/domain/search/search-words.ts";
import type { Database } from "#db/open.ts";
import { threadsOpenTo } from "#db/queries/discussion/threads-open-to.ts";
import { threads } from "#db/schema/index.ts";
import { rowId } from "./row-id.ts";

/** A post in which words stand. Every second part of the snippet is what fits. */
export type FoundPost = PostPlace & { title: string; snippet: string[] };

const snippetWords = 24;
const sign = /[\u0002\u0003]/;

/** Lays a post into the index, in the act that wrote it. */
export async function layPost(db: Database, place: PostPlace, words: string): Promise<void> {
  db.run(sql`INSERT INTO post_words (rowid, words) VALUES (${postRowId(place)}, ${words})`);
}

/** The same for many posts, in one statement. */
export async function layPosts(db: Database, laid: readonly (PostPlace & { words: string })[]): Promise<void> {
  const values = laid.map(({ words, ...place }) => sql`(${postRowId(place)}, ${words})`);
  if (values.length > 0) db.run(sql`INSERT INTO post_words (rowid, words) VALUES ${sql.join(values, sql`, `)}`);
}

/** Takes a post out of the index, in the act that removed it. */
export async function takePost(db: Database, place: PostPlace): Promise<void> {
  db.run(sql`DELETE FROM post_words WHERE rowid = ${rowId(postRowId(place))}`);
}

/** Posts in which all of the words stand and that somebody may read, best first. */
export async function findPosts(
  db: Database,
  search: { viewer: LibraryViewer; wanted: readonly Wanted[]; synonyms: readonly SynonymGroup[]; most: number },
): Promise<FoundPost[]> {
  const match = matchText(search.wanted, search.synonyms, { any: false, lastMayGoOn: false });
  if (match === null) return [];
  const rows = db.all<{ hit: number; title: string; words: string }>(sql`
    SELECT post_words.rowid AS hit, ${threads.title} AS title,
      snippet(post_words, 0, char(2), char(3), '…', ${sql.raw(String(snippetWords))}) AS words
    FROM post_words
    JOIN ${threads} ON ${threads.number} = post_words.rowid / ${sql.raw(String(postRowId({ thread: 1, post: 0 })))}
    WHERE post_words MATCH ${match} AND ${threadsOpenTo(db, search.viewer)}
    ORDER BY bm25(post_words), hit LIMIT ${search.most}`);
  return rows.map(({ hit, title, words }) => ({ ...postPlaceOf(hit), title, snippet: words.split(sign) }));
}
