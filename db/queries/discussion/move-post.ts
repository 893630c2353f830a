import { and, eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { notices, postMoves, posts } from "#db/schema/index.ts";
import type { PostRow } from "./posts.ts";

/** A thread by the number in its address and by its id. */
export type ThreadPlace = { id: string; number: number };

/**
 * Gives a post another place, and lets every address that it ever had lead there. A post that goes back to an address of
 * its own stands there again. The counts of both threads are the caller's.
 */
export async function movePost(
  db: Database,
  post: Pick<PostRow, "id" | "number">,
  move: { from: ThreadPlace; to: ThreadPlace; number: number; replyTo: number | null; at: Date },
): Promise<void> {
  const { from, to, number, replyTo, at } = move;
  await db.update(posts).set({ threadId: to.id, number, replyTo }).where(eq(posts.id, post.id));
  const told = and(eq(notices.threadId, from.id), eq(notices.post, post.number));
  await db.update(notices).set({ threadId: to.id, post: number }).where(told);
  const here = and(eq(postMoves.toThread, from.number), eq(postMoves.toPost, post.number));
  await db.update(postMoves).set({ toThread: to.number, toPost: number }).where(here);
  await db.delete(postMoves).where(and(eq(postMoves.fromThread, to.number), eq(postMoves.fromPost, number)));
  await db
    .insert(postMoves)
    .values({ fromThread: from.number, fromPost: post.number, toThread: to.number, toPost: number, at });
}

/** Where a post that once had this address stands now, or null. The door of that thread is asked there. */
export async function findPostMove(
  db: Database,
  thread: number,
  post: number,
): Promise<{ thread: number; post: number } | null> {
  const [row] = await db
    .select({ thread: postMoves.toThread, post: postMoves.toPost })
    .from(postMoves)
    .where(and(eq(postMoves.fromThread, thread), eq(postMoves.fromPost, post)));
  return row ?? null;
}
