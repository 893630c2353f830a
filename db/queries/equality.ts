import type { Database } from "#db/open.ts";
import { equalityAnswers } from "#db/schema/index.ts";

/** Keeps optional answers. The id came with the form, so that a form sent twice is kept once. */
export async function insertEqualityAnswers(db: Database, row: typeof equalityAnswers.$inferInsert): Promise<void> {
  await db.insert(equalityAnswers).values(row).onConflictDoNothing();
}
