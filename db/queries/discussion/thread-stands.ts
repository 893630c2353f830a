import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { threadReads, threads } from "#db/schema/index.ts";

/** Where a thread stands, in numbers, and what decides who may read it. For whoever asks the door themselves. */
export type ThreadStands = {
  id: string;
  number: number;
  lastNumber: number;
  spaceId: string | null;
  resourceId: string | null;
};

export async function listThreadStands(db: Database, threadIds: readonly string[]): Promise<ThreadStands[]> {
  const { id, number, lastNumber, spaceId, resourceId } = threads;
  return db
    .select({ id, number, lastNumber, spaceId, resourceId })
    .from(threads)
    .where(inArray(id, [...threadIds]));
}

/** The highest number of a thread that a member has read; 0 when nothing is known. */
export async function findReadNumber(db: Database, memberId: string, threadId: string): Promise<number> {
  const own = and(eq(threadReads.memberId, memberId), eq(threadReads.threadId, threadId));
  const [row] = await db.select({ number: threadReads.number }).from(threadReads).where(own);
  return row?.number ?? 0;
}
