import { and, count, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { notices } from "#db/schema/index.ts";

export type Notice = typeof notices.$inferSelect;

export type NewNotice = Omit<Notice, "seenAt" | "mailedAt">;

/** Adds notices; one that a member has already, by its unique key, stays as it is. @returns those that are new. */
export async function insertNotices(db: Database, rows: readonly NewNotice[]): Promise<Notice[]> {
  if (rows.length === 0) return [];
  return db
    .insert(notices)
    .values([...rows])
    .onConflictDoNothing({ target: [notices.memberId, notices.uniqueKey] })
    .returning();
}

/** Marks what a member has not seen: all of it, or of a thread up to a post. @returns how many were new to them. */
export async function markSeen(
  db: Database,
  memberId: string,
  seen: { at: Date; thread?: { threadId: string; upTo: number } },
): Promise<number> {
  const { thread } = seen;
  const upTo = thread && and(eq(notices.threadId, thread.threadId), lte(notices.post, thread.upTo));
  const changed = await db
    .update(notices)
    .set({ seenAt: seen.at })
    .where(and(eq(notices.memberId, memberId), isNull(notices.seenAt), upTo))
    .returning({ id: notices.id });
  return changed.length;
}

export async function markMailed(db: Database, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0)
    await db
      .update(notices)
      .set({ mailedAt: at })
      .where(inArray(notices.id, [...ids]));
}

/** How many notices a member has not seen. For the menu of every page, so it is one look into an index. */
export function countUnseen(db: Database, memberId: string): number {
  const rows = db
    .keep("notices-unseen", (on) =>
      on
        .select({ unseen: count() })
        .from(notices)
        .where(and(eq(notices.memberId, sql.placeholder("memberId")), isNull(notices.seenAt)))
        .prepare(),
    )
    .all({ memberId });
  return rows[0]?.unseen ?? 0;
}
