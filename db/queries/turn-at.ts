import { and, eq, inArray, lte, max } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { entries } from "#db/schema/index.ts";

/** The turn of the last answer that was accepted by this moment; 0 when none was. */
export async function findTurnAt(db: Database, conversationId: string, at: Date): Promise<number> {
  const rows = await db
    .select({ turn: max(entries.turn) })
    .from(entries)
    .where(
      and(eq(entries.conversationId, conversationId), inArray(entries.kind, ["answer", "change"]), lte(entries.at, at)),
    );
  return rows[0]?.turn ?? 0;
}
