import { eq, inArray, or } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { documents, postFiles, resourceFiles } from "#db/schema/index.ts";

/** Files of the library that nobody has scanned or read to the end yet, by their ids. */
export async function listUnreadFiles(db: Database): Promise<string[]> {
  const rows = await db
    .select({ id: resourceFiles.id })
    .from(resourceFiles)
    .leftJoin(documents, eq(documents.id, resourceFiles.documentId))
    .where(or(eq(resourceFiles.scan, "waiting"), inArray(documents.state, ["waiting", "reading"])));
  return rows.map(({ id }) => id);
}

/** Files of posts that nobody has scanned yet. */
export async function listUnseenPostFiles(db: Database): Promise<{ postId: string; position: number }[]> {
  const { postId, position, scan } = postFiles;
  return db.select({ postId, position }).from(postFiles).where(eq(scan, "waiting"));
}
