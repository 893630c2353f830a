import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { spaceReads, threadReads } from "#db/schema/index.ts";

/**
 * A key of what a member has read, on whichever device: another one after each time that they read. It is compared and
 * never read: a page that has another one was made before.
 */
export function findReadKey(db: Database, memberId: string): string {
  const [row] = db
    .keep("read-key", (on) => {
      const whose = sql.placeholder("memberId");
      const numbers = on
        .select({ all: sql`coalesce(sum(${threadReads.number}), 0)` })
        .from(threadReads)
        .where(eq(threadReads.memberId, whose));
      const until = on
        .select({ newest: sql`coalesce(max(${spaceReads.until}), 0)` })
        .from(spaceReads)
        .where(eq(spaceReads.memberId, whose));
      return on
        .select({ key: sql<string>`(${numbers}) || '.' || (${until})` })
        .from(sql`(SELECT 1)`)
        .prepare();
    })
    .all({ memberId });
  return row?.key ?? "";
}
