import { and, eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { forgetInNewsletters } from "#db/queries/newsletter/forget-in-newsletters.ts";
import { removeMailOfPost } from "#db/queries/notices/mails-in.ts";
import { mentions, notices, postFiles } from "#db/schema/index.ts";
import type { PostRow } from "./posts.ts";

/**
 * What else holds the words of a post, or leads to it: its files, whom it named, the mail that it came as, and the notices
 * of it; and what a newsletter says of its thread. Its row and its earlier wordings are `emptyPost`'s, the index is `takePost`'s.
 */
export async function purgePost(db: Database, { id, threadId, number }: PostRow): Promise<void> {
  await db.delete(postFiles).where(eq(postFiles.postId, id));
  await db.delete(mentions).where(eq(mentions.postId, id));
  await removeMailOfPost(db, id);
  await forgetInNewsletters(db, threadId);
  await db.delete(notices).where(and(eq(notices.threadId, threadId), eq(notices.post, number)));
}
