import type { Block } from "#app/domain/documents/block.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Visibility } from "#app/domain/library/resource.ts";
import { matchText, type SynonymGroup } from "#app/domain/search/match-text.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import type { Database } from "#db/open.ts";
import { keptVisible } from "#db/queries/library/visible-to.ts";
import {
  documentPages,
  documents,
  releaseConfirmations,
  resourceFiles,
  resourceOwners,
  resources,
  resourceTags,
  resourceVersions,
  storedFiles,
} from "#db/schema/index.ts";
import { findInLibrary } from "#db/search/find-in-library.ts";
import { layInIndex } from "#db/search/lay-in-index.ts";
import { fieldsOf } from "../library/library-world.ts";

export const at = new Date("2026-05-06T12:00:00Z");
export const everyone: LibraryViewer = { memberId: null, grants: [], spaceIds: [], now: at };
export const ann: LibraryViewer = { ...everyone, memberId: "ann" };
export const labels = (_facet: string, id: string) => id.replaceAll("-", " ");

export type GivenPage = { title?: string; words?: string; notes?: string; hidden?: boolean };
type Given = {
  title?: string;
  summary?: string;
  visibility?: Visibility;
  owner?: string;
  topics?: string[];
  notesAllowed?: boolean;
  embargoUntil?: Date;
  versions?: { released: boolean; pages: GivenPage[] }[];
};

const paragraph = (text: string): Block => ({ kind: "paragraph", runs: [{ text }] });

/** A resource with versions of one file each, laid into the index. */
export async function insertResource(db: Database, number: number, given: Given = {}): Promise<string> {
  const id = `r${number}`;
  const { topics: _topics, audiences: _audiences, places: _places, ...fields } = fieldsOf();
  await db.insert(resources).values({
    ...fields,
    id,
    number,
    kind: "file",
    title: given.title ?? `Resource ${number}`,
    summary: given.summary ?? "",
    notesAllowed: given.notesAllowed ?? false,
    visibility: given.visibility ?? "public",
    embargoUntil: given.embargoUntil ?? null,
    sample: true,
    views: 0,
    downloads: 0,
    createdAt: at,
    createdBy: "ann",
    changedAt: at,
  });
  await db.insert(resourceOwners).values({ resourceId: id, memberId: given.owner ?? "bob", since: at });
  for (const value of given.topics ?? [])
    await db.insert(resourceTags).values({ resourceId: id, facet: "topic", value });
  for (const [place, version] of (given.versions ?? [{ released: true, pages: [] }]).entries())
    await insertVersion(db, id, place + 1, version);
  await layInIndex(db, id, labels);
  return id;
}

async function insertVersion(
  db: Database,
  id: string,
  number: number,
  given: { released: boolean; pages: GivenPage[] },
) {
  const own = `${id}-${number}`;
  await db.insert(resourceVersions).values({ id: own, resourceId: id, number, why: "", madeAt: at, madeBy: "ann" });
  if (given.released)
    await db.insert(releaseConfirmations).values({ id: own, versionId: own, memberId: "ann", findings: 0, at });
  await db.insert(storedFiles).values({ id: own, bytes: 1, sha256: own, createdAt: at });
  await db.insert(documents).values({ id: own, storedId: own, state: "read", done: 1, of: 1, changedAt: at });
  await db.insert(resourceFiles).values({
    id: own,
    versionId: own,
    position: 0,
    name: `${own} handout.pptx`,
    mediaType: "application/pdf",
    storedId: own,
    documentId: own,
    scan: "not-scanned",
  });
  for (const [index, page] of given.pages.entries())
    await db.insert(documentPages).values({
      id: `${own}-${index}`,
      documentId: own,
      number: index + 1,
      kind: "slide",
      title: page.title ?? "",
      blocks: [paragraph(page.words ?? "")],
      notes: page.notes === undefined ? [] : [paragraph(page.notes)],
      hidden: page.hidden ?? false,
      fingerprint: `${own}-${index}`,
    });
}

/** Searches as a page does: the first ten. */
export async function search(db: Database, typed: string, viewer = everyone, synonyms: readonly SynonymGroup[] = []) {
  const match = matchText(searchWords(typed), synonyms, { any: false, lastMayGoOn: false });
  if (match === null) return { found: [], total: 0 };
  return findInLibrary(db, { match, door: keptVisible(viewer), skip: 0, take: 10 });
}
