import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { removedTitle } from "#app/domain/discussion/title-of-post.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { spaces, threads } from "#db/schema/index.ts";
import { gatheredBy } from "./gathered-by.ts";
import { threadsOpenTo } from "./threads-open-to.ts";

const most = 50; // the newest: a page that has been without a line for so long is loaded again

/** The numbers of threads in these spaces whose title was taken away, and which somebody may read. */
export async function listTakenTitles(
  db: Database,
  viewer: LibraryViewer,
  spaceIds: readonly string[],
): Promise<number[]> {
  if (!hasTakenTitles(db)) return []; // the most usual
  const rows = await db
    .selectDistinct({ number: threads.number })
    .from(threads)
    .innerJoin(spaces, and(inArray(spaces.id, [...spaceIds]), gatheredBy(db)))
    .where(and(eq(threads.title, removedTitle), threadsOpenTo(db, viewer)))
    .orderBy(desc(threads.number))
    .limit(most);
  return rows.map(({ number }) => number);
}

function hasTakenTitles(db: Database): boolean {
  const any = db.keep("any-taken-title", (on) =>
    on
      .select({ one: sql`1` })
      .from(threads)
      .where(eq(threads.title, removedTitle))
      .limit(1)
      .prepare(),
  );
  return any.all().length > 0;
}

/** The number of a thread whose title was taken away; null for any other. */
export async function findTakenTitle(db: Database, threadId: string): Promise<number | null> {
  const where = and(eq(threads.id, threadId), eq(threads.title, removedTitle));
  return (await db.select({ number: threads.number }).from(threads).where(where))[0]?.number ?? null;
}
