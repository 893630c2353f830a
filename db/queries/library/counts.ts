import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { resources } from "#db/schema/index.ts";

export async function addToCounts(
  db: Database,
  { resourceId, views, downloads }: { resourceId: string; views: number; downloads: number },
): Promise<void> {
  await db
    .update(resources)
    .set({ views: sql`${resources.views} + ${views}`, downloads: sql`${resources.downloads} + ${downloads}` })
    .where(eq(resources.id, resourceId));
}
