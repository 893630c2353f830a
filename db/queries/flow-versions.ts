import { eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { conversations, flowVersions } from "#db/schema/index.ts";

/** Keeps a compiled flow for as long as anything is pinned to it. Idempotent: the id is the hash of the content. */
export async function insertFlowVersion(db: Database, row: typeof flowVersions.$inferInsert): Promise<void> {
  await db.insert(flowVersions).values(row).onConflictDoNothing();
}

export async function listFlowVersions(db: Database): Promise<(typeof flowVersions.$inferSelect)[]> {
  return db.select().from(flowVersions);
}

/** The versions that open conversations are pinned to. */
export async function listPinnedVersions(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: conversations.flowVersion })
    .from(conversations)
    .where(eq(conversations.state, "open"));
  return rows.map((row) => row.id);
}
