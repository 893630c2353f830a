import { eq, sum } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { resourceFiles, resourceVersions, storedFiles } from "#db/schema/index.ts";

/** What the files of all versions that a member made come to, each file once. */
export async function findBytesOfMember(db: Database, memberId: string): Promise<number> {
  const theirs = db
    .selectDistinct({ id: storedFiles.id, bytes: storedFiles.bytes })
    .from(resourceVersions)
    .innerJoin(resourceFiles, eq(resourceFiles.versionId, resourceVersions.id))
    .innerJoin(storedFiles, eq(storedFiles.id, resourceFiles.storedId))
    .where(eq(resourceVersions.madeBy, memberId))
    .as("theirs");
  const rows = await db.select({ bytes: sum(theirs.bytes) }).from(theirs);
  return Number(rows[0]?.bytes ?? 0);
}
