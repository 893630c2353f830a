import { sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { storedFiles } from "#db/schema/index.ts";

/** How many bytes all stored files come to. */
export async function sumStored(db: Database): Promise<number> {
  const [row] = await db.select({ bytes: sql<number>`coalesce(sum(${storedFiles.bytes}), 0)` }).from(storedFiles);
  return row?.bytes ?? 0;
}
