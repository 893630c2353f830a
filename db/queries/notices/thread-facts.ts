import { inArray } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { threads } from "#db/schema/index.ts";

type Facts = { spaceId: string | null; lastPostAt: Date; lastNumber: number };

/** What tells whether a thread has something new: for digests of many members at once. */
export async function listThreadFacts(db: Database, ids: readonly string[]): Promise<Map<string, Facts>> {
  const { id, spaceId, lastPostAt, lastNumber } = threads;
  const rows = await db
    .select({ id, spaceId, lastPostAt, lastNumber })
    .from(threads)
    .where(inArray(id, [...ids]));
  return new Map(rows.map(({ id: of, ...facts }) => [of, facts]));
}
