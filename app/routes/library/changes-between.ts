import { pageChangeWords, type PageChange } from "#app/domain/documents/page-change.ts";
import { pairFiles, type FilePair } from "#app/domain/library/pair-files.ts";
import type { Services } from "#app/services.ts";
import type { SeenResource } from "#db/queries/library/find-resource.ts";
import { listPages, type ReadPage } from "#db/queries/library/pages.ts";
import type { Version, VersionFile } from "#db/queries/library/versions.ts";

/** What became of one file between two versions; `says` where there is more to say than the changes of its pages. */
export type FileChanges = {
  name: string;
  says: string | null;
  /** Its place in the older and in the newer version, counting from 1. */
  places: { before: number | null; after: number | null };
  changes: { says: string; change: PageChange }[];
  pages: { before: ReadPage[]; after: ReadPage[] };
};

type Between = { resource: SeenResource; from: Version; to: Version };

/** What changed between two versions that somebody may see, file by file. Notes only where they may be read. */
export async function changesBetween(services: Services, { resource, from, to }: Between): Promise<FileChanges[]> {
  const notes = resource.row.notesAllowed || resource.keeps;
  const files: FileChanges[] = [];
  for (const pair of pairFiles(from.files, to.files)) {
    const [before, after] = await Promise.all(
      [pair.before, pair.after].map((file) => pagesOf(services, resource.row.id, file, notes)),
    );
    const pages = { before: before ?? [], after: after ?? [] };
    const comparable = pair.before !== null && pair.after !== null && isRead(pair.before) && isRead(pair.after);
    const changes = comparable ? services.compare.pages(pages.before, pages.after) : [];
    files.push({
      name: (pair.after ?? pair.before)?.name ?? "",
      says: changes.length > 0 ? null : saysOf(pair),
      places: { before: placeOf(pair.before), after: placeOf(pair.after) },
      changes: changes.map((change) => ({ change, says: pageChangeWords(change, kindOf(pages.after)) })),
      pages,
    });
  }
  return files;
}

function pagesOf({ db }: Services, resourceId: string, file: VersionFile | null, notes: boolean): Promise<ReadPage[]> {
  if (file === null || file.documentId === null || !isRead(file)) return Promise.resolve([]);
  return listPages(db.read, { resourceId, documentId: file.documentId }, notes);
}

/** Only of what was looked through and read does anything leave. */
function isRead({ scan, document }: VersionFile): boolean {
  return document?.state === "read" && (scan === "clean" || scan === "not-scanned");
}

function placeOf(file: VersionFile | null): number | null {
  return file === null ? null : file.position + 1;
}

function kindOf(pages: readonly ReadPage[]): "slide" | "page" {
  return pages[0]?.kind ?? "page";
}

function saysOf({ before, after }: FilePair<VersionFile>): string {
  if (before === null) return "This file is new.";
  if (after === null) return "This file was taken out.";
  if (before.sha256 === after.sha256) return "This file is the same.";
  if (before.document === null || after.document === null)
    return "This file was replaced. It has no pages that could be compared.";
  if ([before, after].some(({ scan, document }) => scan === "waiting" || isStillRead(document?.state)))
    return "We are still reading this file. Load this page again in a minute.";
  if (!isRead(before) || !isRead(after)) return "This file was replaced. We could not read its pages to compare them.";
  return "This file was replaced. Its words, tables and descriptions of pictures are the same.";
}

function isStillRead(state: string | undefined): boolean {
  return state === "waiting" || state === "reading";
}
