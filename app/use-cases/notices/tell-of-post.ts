import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { followByWriting } from "#db/queries/notices/follows.ts";

/**
 * Part of the act that writes a post: whom it concerns is told by a job, and whoever wrote it follows the thread from
 * now on, unless they chose otherwise.
 */
export async function tellOfPost(
  { db, now, newId }: Pick<UseCaseTools, "db" | "now" | "newId">,
  { id, memberId, threadId, post }: { id: string; memberId: string; threadId: string; post: number },
): Promise<void> {
  await followByWriting(db, { memberId, threadId, why: post === 1 ? "started" : "wrote", since: now });
  const ids = { threadId, post: String(post) };
  await addJob(db, { id: newId(), kind: "tell-of-post", uniqueKey: id, ids, runAt: now });
}
