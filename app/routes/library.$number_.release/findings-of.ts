import { guardDocument, type GuardFinding } from "#app/domain/documents/guard/guard-document.ts";
import { sayPersonalData } from "#app/domain/documents/guard/say-personal-data.ts";
import { listPages, type ReadPage } from "#db/queries/library/pages.ts";
import type { Version } from "#db/queries/library/versions.ts";
import type { Services } from "#app/services.ts";

export type ReleaseFile = {
  place: number;
  name: string;
  pages: { number: number; kind: "page" | "slide"; title: string; picture: boolean }[];
  findings: { page: number | null; says: string; excerpt: string }[];
};

/** What the guard points at in each file of a version, with its pages. Notes are looked at even when they stay private. */
export async function findingsOf({ db }: Services, resourceId: string, version: Version): Promise<ReleaseFile[]> {
  const files: ReleaseFile[] = [];
  for (const [index, { name, documentId, document }] of version.files.entries()) {
    const read = documentId !== null && document?.state === "read";
    const pages = read ? await listPages(db.read, { resourceId, documentId }, true) : [];
    files.push({ place: index + 1, name, pages: pages.map(toSheet), findings: guard(name, pages) });
  }
  return files;
}

function toSheet({ number, kind, title, pictureId, thumbnailId }: ReadPage) {
  return { number, kind, title, picture: (pictureId ?? thumbnailId) !== null };
}

function guard(name: string, pages: readonly ReadPage[]) {
  const found = guardDocument({ name, pages: pages.map((page) => ({ ...page, hidden: false })) });
  return found.map((finding) => ({ page: finding.page, says: saysOf(finding), excerpt: finding.excerpt }));
}

const places: Readonly<Record<GuardFinding["where"], string>> = {
  title: "in the title",
  text: "in the text",
  notes: "in the notes",
  "alt-text": "in the description of a picture",
  link: "behind a link",
  "file-name": "in the name of the file",
};

function saysOf({ kind, where }: GuardFinding): string {
  return `${sayPersonalData(kind)}, ${places[where]}`;
}
