import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { posts, postVersions } from "#db/schema/index.ts";
import type { PostRow } from "./posts.ts";

export type PostVersion = typeof postVersions.$inferSelect;

/** What a post said before, the oldest first. For whoever the door has let in. */
export async function listPostVersions(db: Database, postId: string): Promise<PostVersion[]> {
  return db.select().from(postVersions).where(eq(postVersions.postId, postId)).orderBy(asc(postVersions.version));
}

/** Gives a post other words, and keeps those it had. `title`: what its thread was called, when that changes as well. */
export async function rewritePost(
  db: Database,
  post: PostRow,
  { body, title, at }: { body: string; title: string | null; at: Date },
): Promise<void> {
  const { id: postId, version, memberId } = post;
  const since = post.editedAt ?? post.writtenAt;
  await db.insert(postVersions).values({ postId, version, title, body: post.body, memberId, at: since });
  await db
    .update(posts)
    .set({ body, version: version + 1, editedAt: at })
    .where(eq(posts.id, postId));
}
