import { sql } from "drizzle-orm";
import { postRowId } from "#app/domain/discussion/post-row-id.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { matchText, type SynonymGroup } from "#app/domain/search/match-text.ts";
import type { Wanted } from "#app/domain/search/search-words.ts";
import type { Database } from "#db/open.ts";
import { threadsOpenTo } from "#db/queries/discussion/threads-open-to.ts";
import { threads } from "#db/schema/index.ts";

const mostHits = 200;

/** Threads in which some of these words stand and that somebody may read, best first: for "this may be answered already". */
export async function findSimilarThreads(
  db: Database,
  search: { viewer: LibraryViewer; wanted: readonly Wanted[]; synonyms: readonly SynonymGroup[]; most: number },
): Promise<{ number: number; title: string }[]> {
  const match = matchText(search.wanted, search.synonyms, { any: true, lastMayGoOn: false });
  if (match === null) return [];
  const aThread = sql.raw(String(postRowId({ thread: 1, post: 0 })));
  return db.all<{ number: number; title: string }>(sql`
    SELECT ${threads.number} AS number, ${threads.title} AS title
    FROM (
      SELECT rowid / ${aThread} AS number, bm25(post_words) AS rank
      FROM post_words WHERE post_words MATCH ${match} ORDER BY rank LIMIT ${sql.raw(String(mostHits))}
    ) AS hits
    JOIN ${threads} ON ${threads.number} = hits.number
    WHERE ${threadsOpenTo(db, search.viewer)}
    GROUP BY ${threads.number} ORDER BY min(hits.rank), ${threads.number} LIMIT ${search.most}`);
}
