import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { updatePostFile } from "#db/queries/discussion/post-files.ts";
import { findThreadOfPost } from "#db/queries/discussion/posts.ts";
import { insertStored } from "#db/queries/library/versions.ts";

export type LookedAt = {
  postId: string;
  position: number;
  scan: "clean" | "not-scanned" | "blocked" | "unreadable";
  copy: { id: string; bytes: number; sha256: string } | null; // everybody gets this one, and the other goes
};

/** Part of the job that looks at a file of a post: what was found. Whoever reads the thread just now is told. */
export async function keepLookedAt(tools: UseCaseTools, { postId, position, scan, copy }: LookedAt): Promise<void> {
  const { db, now, announce } = tools;
  if (copy !== null) await insertStored(db, { ...copy, createdAt: now });
  await updatePostFile(db, { postId, position }, copy === null ? { scan } : { scan, storedId: copy.id });
  const threadId = await findThreadOfPost(db, postId);
  if (threadId !== null) announce({ kind: "thread-changed", threadId });
}
