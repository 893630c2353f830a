import { asc, desc, eq, inArray, max, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import {
  documents,
  catalogues,
  documentPages,
  members,
  postFiles,
  releaseConfirmations,
  resourceFiles,
  resourceVersions,
  storedFiles,
} from "#db/schema/index.ts";
import { isStoryPicture } from "../conference/kept-stories.ts";

export type StoredFile = typeof storedFiles.$inferSelect;
export type FileRow = typeof resourceFiles.$inferSelect;

/** A version with its files, and whether a named member has released it. */
export type Version = {
  id: string;
  number: number;
  url: string | null;
  why: string;
  madeAt: Date;
  madeBy: string;
  releasedAt: Date | null;
  files: VersionFile[];
};

export type VersionFile = FileRow & { bytes: number; sha256: string; document: DocumentState | null };
export type DocumentState = Omit<typeof documents.$inferSelect, "storedId">;

export async function insertStored(db: Database, row: StoredFile): Promise<void> {
  await db.insert(storedFiles).values(row);
}

export async function findStored(db: Database, id: string): Promise<StoredFile | null> {
  const find = db.keep("stored-file", (on) =>
    on
      .select()
      .from(storedFiles)
      .where(eq(storedFiles.id, sql.placeholder("id")))
      .prepare(),
  );
  return find.get({ id }) ?? null;
}

/** Whether bytes stand in a version, are a public copy, a picture of a page or a story, or a file of a post. */
export async function isStoredUsed(db: Database, id: string): Promise<boolean> {
  const inFiles = or(eq(resourceFiles.storedId, id), eq(resourceFiles.publicStoredId, id));
  if ((await db.select({ id: resourceFiles.id }).from(resourceFiles).where(inFiles).limit(1)).length > 0) return true;
  const inPages = or(eq(documentPages.pictureId, id), eq(documentPages.thumbnailId, id));
  if ((await db.select({ id: documentPages.id }).from(documentPages).where(inPages).limit(1)).length > 0) return true;
  if (
    (
      await db
        .select({ one: sql`1` })
        .from(postFiles)
        .where(eq(postFiles.storedId, id))
        .limit(1)
    ).length > 0
  )
    return true;
  if (await isStoryPicture(db, id)) return true;
  return (await db.select({ id: catalogues.id }).from(catalogues).where(eq(catalogues.storedId, id))).length > 0;
}

export async function insertVersion(
  db: Database,
  row: Omit<typeof resourceVersions.$inferInsert, "number">,
): Promise<number> {
  const newest = await db
    .select({ number: max(resourceVersions.number) })
    .from(resourceVersions)
    .where(eq(resourceVersions.resourceId, row.resourceId));
  const number = (newest[0]?.number ?? 0) + 1;
  await db.insert(resourceVersions).values({ ...row, number });
  return number;
}

export async function insertFile(db: Database, row: typeof resourceFiles.$inferInsert): Promise<void> {
  await db.insert(resourceFiles).values(row);
}

export async function updateFile(
  db: Database,
  id: string,
  change: Partial<Pick<FileRow, "scan" | "documentId" | "publicStoredId">>,
): Promise<void> {
  await db.update(resourceFiles).set(change).where(eq(resourceFiles.id, id));
}

export async function insertConfirmation(db: Database, row: typeof releaseConfirmations.$inferInsert): Promise<void> {
  await db.insert(releaseConfirmations).values(row);
}

/** Every version of a resource, the newest first. For whoever the door has let in; see `versionsFor`. */
export async function listVersions(db: Database, resourceId: string): Promise<Version[]> {
  const rows = db
    .keep("versions-of-resource", (on) =>
      on
        .select({ version: resourceVersions, by: members.name, releasedAt: releaseConfirmations.at })
        .from(resourceVersions)
        .innerJoin(members, eq(members.id, resourceVersions.madeBy))
        .leftJoin(releaseConfirmations, eq(releaseConfirmations.versionId, resourceVersions.id))
        .where(eq(resourceVersions.resourceId, sql.placeholder("resourceId")))
        .orderBy(desc(resourceVersions.number), asc(releaseConfirmations.at))
        .prepare(),
    )
    .all({ resourceId });
  const first = rows.filter(({ version }, index) => rows[index - 1]?.version.id !== version.id);
  const files = await listFiles(
    db,
    first.map(({ version }) => version.id),
  );
  return first.map(({ version: { resourceId: _of, urlKey: _key, ...version }, by, releasedAt }) => ({
    ...version,
    madeBy: by,
    releasedAt,
    files: files.filter(({ versionId }) => versionId === version.id),
  }));
}

async function listFiles(db: Database, versionIds: readonly string[]): Promise<VersionFile[]> {
  const rows = db
    .keep("files-of-versions", (on) =>
      on
        .select({ file: resourceFiles, stored: storedFiles, document: documents })
        .from(resourceFiles)
        .innerJoin(storedFiles, eq(storedFiles.id, resourceFiles.storedId))
        .leftJoin(documents, eq(documents.id, resourceFiles.documentId))
        .where(inArray(resourceFiles.versionId, sql`(SELECT value FROM json_each(${sql.placeholder("versionIds")}))`))
        .orderBy(asc(resourceFiles.position))
        .prepare(),
    )
    .all({ versionIds: JSON.stringify(versionIds) });
  return rows.map(({ file, stored, document }) => ({ ...file, bytes: stored.bytes, sha256: stored.sha256, document }));
}
