import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { heldPosts } from "#db/schema/index.ts";
import { removeDraftsOf } from "./drafts.ts";
import { decideHeldPost } from "./held-posts.ts";
import { purgeHeld } from "./purge-held.ts";

/** What a member who leaves has written and nobody else has read: drafts, and posts that wait, with their files. */
export async function removeUnsent(db: Database, memberId: string, at: Date): Promise<void> {
  await removeDraftsOf(db, memberId);
  const waiting = and(eq(heldPosts.memberId, memberId), isNull(heldPosts.decision));
  for (const { id } of await db.select({ id: heldPosts.id }).from(heldPosts).where(waiting)) {
    await decideHeldPost(db, id, { decision: "taken-back", reason: "", by: memberId, at });
    await purgeHeld(db, id);
  }
}
