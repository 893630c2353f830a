import { and, eq } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { whichCopy } from "#app/domain/library/which-copy.ts";
import { whichVersion } from "#app/domain/library/which-version.ts";
import type { Database } from "#db/open.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { visibleTo } from "#db/queries/library/visible-to.ts";
import type { VersionFile } from "#db/queries/library/versions.ts";
import { resources } from "#db/schema/index.ts";

/** A film or sound of the library that can be played, with its captions file. Files are numbered from 1. */
export type Recording = {
  number: number; // of the resource
  title: string;
  language: string;
  version: number;
  file: number;
  mediaType: string;
  captions: { file: number; storedId: string; bytes: number } | null;
};

/** The recording that somebody may play, by the id of its resource, or null. */
export async function findRecording(
  db: Database,
  viewer: LibraryViewer,
  resourceId: string,
): Promise<Recording | null> {
  const where = and(eq(resources.id, resourceId), visibleTo(db, viewer));
  const [row] = await db.select({ number: resources.number }).from(resources).where(where);
  return row === undefined ? null : ((await findPlayable(db, viewer, row.number))?.recording ?? null);
}

/** The same by its number, with the id. Null when there is nothing to play in it. */
export async function findPlayable(
  db: Database,
  viewer: LibraryViewer,
  number: number,
): Promise<{ id: string; recording: Recording } | null> {
  const resource = await findResource(db, viewer, number);
  const version = resource === null ? null : whichVersion(resource.versions, null);
  if (resource === null || version === null) return null;
  const { row, keeps } = resource;
  const goesOut = (file: VersionFile) =>
    (file.scan === "clean" || file.scan === "not-scanned") &&
    whichCopy(file, { keeps, notesAllowed: row.notesAllowed }) !== null;
  const file = version.files.findIndex((one) => /^(audio|video)\//.test(one.mediaType) && goesOut(one));
  const media = version.files[file];
  if (media === undefined) return null;
  const vtt = version.files.findIndex((one) => one.mediaType === "text/vtt" && goesOut(one));
  const captions = version.files[vtt];
  const recording = {
    number,
    title: row.title,
    language: row.language,
    version: version.number,
    file: file + 1,
    mediaType: media.mediaType,
    captions: captions === undefined ? null : { file: vtt + 1, storedId: captions.storedId, bytes: captions.bytes },
  };
  return { id: row.id, recording };
}
