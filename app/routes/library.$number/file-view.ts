import { sayGrade } from "#app/domain/documents/say-grade.ts";
import { refusalWords } from "#app/domain/documents/refusal-words.ts";
import { refusalOf } from "#app/domain/library/refusal-kept.ts";
import { sayBytes } from "#app/domain/library/say-bytes.ts";
import { sayType } from "#app/domain/library/say-type.ts";
import { isShownInPlace, whichCopy } from "#app/domain/library/which-copy.ts";
import type { Services } from "#app/services.ts";
import type { SeenResource } from "#db/queries/library/find-resource.ts";
import { listPageHeads } from "#db/queries/library/pages.ts";
import { findStored, type Version, type VersionFile } from "#db/queries/library/versions.ts";

type Given = { file: VersionFile; version: Version; index: number };

/** A file as the page of its resource shows it; `bytes` is null when nothing of it may leave, and `kept` says why. */
export async function fileView({ db }: Services, { row, keeps }: SeenResource, { file, version, index }: Given) {
  const open = file.scan === "clean" || file.scan === "not-scanned";
  const storedId = open ? whichCopy(file, { keeps, notesAllowed: row.notesAllowed }) : null;
  const stored = storedId === null ? null : await findStored(db.read, storedId);
  const read = open && file.documentId !== null && file.document?.state === "read";
  const pages = read ? await listPageHeads(db.read, { resourceId: row.id, documentId: file.documentId ?? "" }) : [];
  return {
    place: index + 1,
    version: version.number,
    name: file.name,
    type: sayType(file.mediaType),
    mediaType: file.mediaType,
    inPlace: isShownInPlace(file.mediaType),
    bytes: stored === null ? null : { size: sayBytes(stored.bytes), sha256: stored.sha256 },
    isCopy: stored !== null && storedId !== file.storedId,
    kept: keptWords(file, stored !== null),
    scan: file.scan,
    reading: readingOf(file),
    refusal: file.document?.refusal && keeps ? refusalWords(refusalOf(file.document.refusal)) : null,
    pictures: file.document?.pictures ?? null,
    grade: read ? sayGrade(file.document?.grade ?? null) : null,
    pages: pages.map(({ number, kind, title, thumbnailId, pictureId }) => ({
      number,
      kind,
      title,
      picture: (thumbnailId ?? pictureId) !== null,
    })),
  };
}

export type FileView = Awaited<ReturnType<typeof fileView>>;

function keptWords({ scan }: VersionFile, leaves: boolean): string | null {
  if (scan === "blocked") return "The scanner found something harmful in this file, so nobody can open it.";
  if (scan === "waiting") return "We are still looking through this file. Load the page again in a minute.";
  if (leaves) return null;
  return "This file may hold private notes, so it is not given out. Its pages are below, where we could read them.";
}

function readingOf({ document }: VersionFile): { done: number; of: number | null } | null {
  if (document === null || document.state === "read" || document.state === "refused") return null;
  return { done: document.done, of: document.of };
}
