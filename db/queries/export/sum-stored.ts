import { sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { storedFiles } from "#db/schema/index.ts";

/** How many bytes all stored files come to, and the database itself. */
export async function sumStored(db: Database): Promise<{ fileBytes: number; databaseBytes: number }> {
  const [files] = await db.select({ bytes: sql<number>`coalesce(sum(${storedFiles.bytes}), 0)` }).from(storedFiles);
  const [pages] = await db
    .select({ bytes: sql<number>`page_count * page_size` })
    .from(sql`pragma_page_count(), pragma_page_size()`);
  return { fileBytes: files?.bytes ?? 0, databaseBytes: pages?.bytes ?? 0 };
}
