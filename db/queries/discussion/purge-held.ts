import { eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { removeMailOfPost } from "#db/queries/notices/mails-in.ts";
import { postFiles } from "#db/schema/index.ts";

/** What came with a held post that will not be one: its files, and the mail that it came as. Its words are `decideHeldPost`'s. */
export async function purgeHeld(db: Database, id: string): Promise<void> {
  await db.delete(postFiles).where(eq(postFiles.postId, id));
  await removeMailOfPost(db, id);
}
