import { and, asc, eq, inArray } from "drizzle-orm";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import { postFiles, storedFiles } from "#db/schema/index.ts";

export type PostFile = typeof postFiles.$inferSelect;

/** A file of a post as it is sent: what it is called and where its bytes lie. */
export type SentPostFile = Pick<PostFile, "name" | "mediaType" | "storedId"> & { bytes: number; sha256: string };

export async function insertPostFiles(db: Database, rows: readonly PostFile[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insert(postFiles)
      .values([...rows])
      .onConflictDoNothing();
}

/** The files of a post, or of one that is held, in the order of its mail. For whoever the door has let in. */
export async function listPostFiles(db: Database, postId: string): Promise<PostFile[]> {
  return db.select().from(postFiles).where(eq(postFiles.postId, postId)).orderBy(asc(postFiles.position));
}

/** The files of posts, by the post, without those that were blocked. For whoever the door has let in. */
export async function listFilesOfPosts(
  db: Database,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, { position: number; name: string; bytes: number; scanned: boolean }[]>> {
  const { postId, position, name, scan } = postFiles;
  const rows = db
    .keep("files-of-posts", (on) =>
      on
        .select({ postId, position, name, scan, bytes: storedFiles.bytes })
        .from(postFiles)
        .innerJoin(storedFiles, eq(storedFiles.id, postFiles.storedId))
        .where(and(amongGiven(postId), inArray(scan, ["clean", "not-scanned"])))
        .orderBy(asc(postId), asc(position))
        .prepare(),
    )
    .all({ ids: JSON.stringify(postIds) });
  const files = rows.map(({ scan: found, ...file }) => ({ ...file, scanned: found === "clean" }));
  return Map.groupBy(files, (file) => file.postId);
}

/** One file of a post that has been looked at, by its place from 1; null when it is not there or was blocked. */
export async function findPostFile(db: Database, postId: string, position: number): Promise<SentPostFile | null> {
  const { name, mediaType, storedId, scan } = postFiles;
  const [row] = await db
    .select({ name, mediaType, storedId, scan, bytes: storedFiles.bytes, sha256: storedFiles.sha256 })
    .from(postFiles)
    .innerJoin(storedFiles, eq(storedFiles.id, postFiles.storedId))
    .where(and(eq(postFiles.postId, postId), eq(postFiles.position, position)));
  if (row === undefined || (row.scan !== "clean" && row.scan !== "not-scanned")) return null;
  const { scan: _scan, ...sent } = row;
  return sent;
}
