import { eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { spaces } from "#db/schema/index.ts";

type SpaceRow = typeof spaces.$inferSelect;

/** The ids of all spaces, closed ones too: an id is never given again. */
export async function listSpaceIds(db: Database): Promise<string[]> {
  return (await db.select({ id: spaces.id }).from(spaces)).map(({ id }) => id);
}

export async function insertSpaceRow(db: Database, row: typeof spaces.$inferInsert): Promise<void> {
  await db.insert(spaces).values(row);
}

export async function updateSpaceRow(db: Database, id: string, change: Partial<Omit<SpaceRow, "id">>): Promise<void> {
  await db.update(spaces).set(change).where(eq(spaces.id, id));
}
