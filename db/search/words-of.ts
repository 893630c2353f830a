import { and, asc, desc, eq, exists, inArray, ne, sql } from "drizzle-orm";
import { isPdfOf } from "#app/domain/library/is-pdf-of.ts";
import type { Block } from "#app/domain/documents/block.ts";
import { correctionKeys } from "#app/domain/documents/correction-keys.ts";
import type { Database } from "#db/open.ts";
import { listCorrections } from "../queries/library/pages.ts";
import {
  documentPages,
  releaseConfirmations,
  resourceFiles,
  resources,
  resourceTags,
  resourceVersions,
} from "#db/schema/index.ts";

export type WordsOf = {
  number: number;
  title: string;
  summary: string;
  type: string;
  author: string;
  organisation: string;
  notesAllowed: boolean;
  tags: { facet: "topic" | "place" | "audience"; value: string }[];
  names: string[]; // of its files, and its address
  versionId: string | null;
};

export type PageWords = { file: number; number: number; title: string; blocks: Block[]; notes: Block[] };

/** A resource's own words, and the version that readers see: the newest that was released, else the newest. */
export async function findWordsOf(db: Database, resourceId: string): Promise<WordsOf | null> {
  const [own] = await db
    .select({
      number: resources.number,
      title: resources.title,
      summary: resources.summary,
      type: resources.type,
      author: resources.author,
      organisation: resources.organisation,
      notesAllowed: resources.notesAllowed,
    })
    .from(resources)
    .where(eq(resources.id, resourceId));
  if (own === undefined) return null;
  const tags = await db
    .select({ facet: resourceTags.facet, value: resourceTags.value })
    .from(resourceTags)
    .where(eq(resourceTags.resourceId, resourceId));
  const version = await findShownVersion(db, resourceId);
  const files = version === null ? [] : await listFileNames(db, version.id);
  const names = version?.url ? [...files, version.url] : files;
  return { ...own, tags, names, versionId: version?.id ?? null };
}

/**
 * The pages that may be found, in order, with the newest correction of each by hand. Hidden ones are left out,
 * and those of a PDF whose deck or document stands beside it: one page would be found twice.
 */
export async function listPageWords(db: Database, resourceId: string, versionId: string | null): Promise<PageWords[]> {
  if (versionId === null) return [];
  const pages = await db
    .select({
      position: resourceFiles.position,
      name: resourceFiles.name,
      mediaType: resourceFiles.mediaType,
      number: documentPages.number,
      title: documentPages.title,
      blocks: documentPages.blocks,
      notes: documentPages.notes,
      fingerprint: documentPages.fingerprint,
      documentId: documentPages.documentId,
    })
    .from(resourceFiles)
    .innerJoin(documentPages, eq(documentPages.documentId, resourceFiles.documentId))
    .where(
      and(eq(resourceFiles.versionId, versionId), ne(resourceFiles.scan, "blocked"), eq(documentPages.hidden, false)),
    )
    .orderBy(asc(resourceFiles.position), asc(documentPages.number));
  const files = [...new Map(pages.map((page) => [page.position, page])).values()];
  const twins = new Set(
    files.filter((file) => files.some((other) => isPdfOf(file, other))).map((file) => file.position),
  );
  const corrected = await listCorrections(db, resourceId);
  const byFile = Map.groupBy(pages, ({ position }) => position);
  return [...byFile].flatMap(([position, ofFile]) => {
    if (twins.has(position)) return [];
    const keys = correctionKeys(ofFile[0]?.documentId ?? "", ofFile);
    return ofFile.map(({ number, title, blocks, notes }, index) => {
      const words = corrected.get(keys[index] ?? "") ?? { title, blocks };
      return { file: position + 1, number, notes, ...words };
    });
  });
}

/** The resources in whose versions a document stands. */
export async function listResourcesWith(db: Database, documentId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: resourceVersions.resourceId })
    .from(resourceFiles)
    .innerJoin(resourceVersions, eq(resourceVersions.id, resourceFiles.versionId))
    .where(eq(resourceFiles.documentId, documentId));
  return rows.map(({ id }) => id);
}

/** The id of the version that readers see, of each of some resources that has one: the newest that was released, else the newest. */
export async function listShownVersions(db: Database, resourceIds: readonly string[]): Promise<Map<string, string>> {
  const rows = db
    .keep("shown-versions", (on) =>
      on
        .select({ resourceId: resourceVersions.resourceId, id: resourceVersions.id })
        .from(resourceVersions)
        .where(inArray(resourceVersions.resourceId, sql`(SELECT value FROM json_each(${sql.placeholder("ids")}))`))
        .orderBy(asc(isReleased(on)), asc(resourceVersions.number))
        .prepare(),
    )
    .all({ ids: JSON.stringify(resourceIds) });
  return new Map(rows.map(({ resourceId, id }) => [resourceId, id])); // the last one of each stands
}

async function findShownVersion(db: Database, resourceId: string) {
  const [version] = await db
    .select({ id: resourceVersions.id, url: resourceVersions.url })
    .from(resourceVersions)
    .where(eq(resourceVersions.resourceId, resourceId))
    .orderBy(desc(isReleased(db)), desc(resourceVersions.number))
    .limit(1);
  return version ?? null;
}

async function listFileNames(db: Database, versionId: string): Promise<string[]> {
  const rows = await db
    .select({ name: resourceFiles.name })
    .from(resourceFiles)
    .where(eq(resourceFiles.versionId, versionId))
    .orderBy(asc(resourceFiles.position));
  return rows.map(({ name }) => name);
}

function isReleased(db: Database) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(releaseConfirmations)
      .where(eq(releaseConfirmations.versionId, resourceVersions.id)),
  );
}
