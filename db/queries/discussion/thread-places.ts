import { asc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { threadPlaces } from "#db/schema/index.ts";

/** Puts a thread to places. Put to one twice it stands once. */
export async function insertThreadPlaces(db: Database, threadId: string, places: readonly string[]): Promise<void> {
  if (places.length === 0) return;
  const rows = places.map((place) => ({ threadId, place }));
  await db.insert(threadPlaces).values(rows).onConflictDoNothing();
}

/** The places that a thread was put to, by id. */
export async function listThreadPlaces(db: Database, threadId: string): Promise<string[]> {
  const rows = db
    .keep("places-of-thread", (on) =>
      on
        .select({ place: threadPlaces.place })
        .from(threadPlaces)
        .where(eq(threadPlaces.threadId, sql.placeholder("threadId")))
        .orderBy(asc(threadPlaces.place))
        .prepare(),
    )
    .all({ threadId });
  return rows.map(({ place }) => place);
}
