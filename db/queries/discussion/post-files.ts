import { and, asc, eq } from "drizzle-orm";
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

/** A file of a post as it is shown. Only one that is "clean" or "not-scanned" is ever sent. */
export type ListedPostFile = Pick<PostFile, "position" | "name" | "scan"> & { bytes: number };

/** The files of posts and of those that are held, by the post. For whoever the door has let in. */
export async function listFilesOfPosts(
  db: Database,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, ListedPostFile[]>> {
  const { postId, position, name, scan } = postFiles;
  const rows = db
    .keep("files-of-posts", (on) =>
      on
        .select({ postId, position, name, scan, bytes: storedFiles.bytes })
        .from(postFiles)
        .innerJoin(storedFiles, eq(storedFiles.id, postFiles.storedId))
        .where(amongGiven(postId))
        .orderBy(asc(postId), asc(position))
        .prepare(),
    )
    .all({ ids: JSON.stringify(postIds) });
  return Map.groupBy(rows, (file) => file.postId);
}

type WhichFile = Pick<PostFile, "postId" | "position">;

function isFile({ postId, position }: WhichFile) {
  return and(eq(postFiles.postId, postId), eq(postFiles.position, position));
}

/** A file that nobody has looked at yet; null when somebody has, or when it went with its post. */
export async function findFileToLookAt(db: Database, which: WhichFile): Promise<PostFile | null> {
  const [row] = await db.select().from(postFiles).where(isFile(which));
  return row?.scan === "waiting" ? row : null;
}

export async function updatePostFile(
  db: Database,
  which: WhichFile,
  change: Partial<Pick<PostFile, "scan" | "storedId">>,
): Promise<void> {
  await db.update(postFiles).set(change).where(isFile(which));
}

/** One file of a post that has been looked at, by its place from 1; null when it is not there or was blocked. */
export async function findPostFile(db: Database, postId: string, position: number): Promise<SentPostFile | null> {
  const { name, mediaType, storedId, scan } = postFiles;
  const [row] = await db
    .select({ name, mediaType, storedId, scan, bytes: storedFiles.bytes, sha256: storedFiles.sha256 })
    .from(postFiles)
    .innerJoin(storedFiles, eq(storedFiles.id, postFiles.storedId))
    .where(isFile({ postId, position }));
  if (row === undefined || (row.scan !== "clean" && row.scan !== "not-scanned")) return null;
  const { scan: _scan, ...sent } = row;
  return sent;
}
