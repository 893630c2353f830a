import { eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { newsletterItems, newsletters } from "#db/schema/index.ts";

/**
 * A post's words are gone for good: what newsletters keep of its thread goes too. That is the line about it, which may say
 * the same, and the title as it was sent. A form that is open is stale from now on.
 */
export async function forgetInNewsletters(db: Database, threadId: string): Promise<void> {
  const told = await db
    .update(newsletterItems)
    .set({ why: "", sentTitle: null })
    .where(eq(newsletterItems.threadId, threadId))
    .returning({ id: newsletterItems.newsletterId });
  const ids = told.map(({ id }) => id);
  await db
    .update(newsletters)
    .set({ version: sql`${newsletters.version} + 1` })
    .where(inArray(newsletters.id, ids));
}
