import { eq, inArray, or, sum } from "drizzle-orm";
import { union } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.ts";
import { heldPosts, postFiles, posts, resourceFiles, resourceVersions, storedFiles } from "#db/schema/index.ts";

/** What the files of all versions that a member made, and of all that they posted, come to, each file once. */
export async function findBytesOfMember(db: Database, memberId: string): Promise<number> {
  const { id, bytes } = storedFiles;
  const inLibrary = db
    .select({ id, bytes })
    .from(resourceVersions)
    .innerJoin(resourceFiles, eq(resourceFiles.versionId, resourceVersions.id))
    .innerJoin(storedFiles, eq(id, resourceFiles.storedId))
    .where(eq(resourceVersions.madeBy, memberId));
  const written = db.select({ id: posts.id }).from(posts).where(eq(posts.memberId, memberId));
  const waiting = db.select({ id: heldPosts.id }).from(heldPosts).where(eq(heldPosts.memberId, memberId));
  const inPosts = db
    .select({ id, bytes })
    .from(postFiles)
    .innerJoin(storedFiles, eq(id, postFiles.storedId))
    .where(or(inArray(postFiles.postId, written), inArray(postFiles.postId, waiting)));
  const theirs = union(inLibrary, inPosts).as("theirs");
  const rows = await db.select({ bytes: sum(theirs.bytes) }).from(theirs);
  return Number(rows[0]?.bytes ?? 0);
}
