import { creditText } from "#app/domain/library/credit-text.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { sayMadeOn } from "#app/domain/library/say-made-on.ts";
import { licenceOf, vocabularyName } from "#app/domain/library/vocabulary.ts";
import { whichCopy } from "#app/domain/library/which-copy.ts";
import { whichVersion } from "#app/domain/library/which-version.ts";
import type { Services } from "#app/services.ts";
import { findResource, type SeenResource } from "#db/queries/library/find-resource.ts";
import { findTextCheck, listPages } from "#db/queries/library/pages.ts";
import { findStored, type Version } from "#db/queries/library/versions.ts";

type PackItem = Parameters<Services["writePack"]>[0]["items"][number];
type PackFile = PackItem["files"][number];
type PackPage = PackItem["pages"][number];

const byMachine = "Made by a machine. Nobody has checked it yet.";

/**
 * A resource as it goes into a pack: what a reader gets, also when its owner makes the pack, because packs are passed on.
 * Null when it is gone meanwhile, or nothing of it was released.
 */
export async function packItem(services: Services, viewer: LibraryViewer, number: number): Promise<PackItem | null> {
  const { vocabulary } = services.content;
  const resource = await findResource(services.db.read, viewer, number);
  const version = resource === null ? null : whichVersion(resource.versions, null);
  if (resource === null || version === null || version.releasedAt === null) return null;
  const { row, fields } = resource;
  const address = `${services.config.siteUrl}/library/${number}`;
  const licence = licenceOf(vocabulary, fields.licence);
  const named = (facet: "topic" | "place" | "audience", ids: readonly string[]) =>
    ids.map((id) => vocabularyName(vocabulary, facet, id)).join("; ");
  const text = await textOf(services, resource, version);
  return {
    number,
    title: fields.title,
    kind: vocabularyName(vocabulary, "type", fields.type),
    summary: fields.summary,
    facts: [
      ["Author", fields.author],
      ["Organisation", fields.organisation],
      ["Made", sayMadeOn(fields.madeOn)],
      ["Topics", named("topic", fields.topics)],
      ["For", named("audience", fields.audiences)],
      ["Places", named("place", fields.places)],
    ],
    licence: { name: licence?.name ?? fields.licence, url: licence?.url ?? null },
    credit: creditText(fields, licence, address),
    address,
    link: version.url,
    textBy: text.by,
    sample: row.sample,
    files: await filesOf(services, resource, version),
    pages: text.pages,
  };
}

async function filesOf({ db, files }: Services, { row }: SeenResource, version: Version): Promise<PackFile[]> {
  const leaving: PackFile[] = [];
  for (const file of version.files) {
    const looked = file.scan === "clean" || file.scan === "not-scanned";
    const id = looked ? whichCopy(file, { keeps: false, notesAllowed: row.notesAllowed }) : null;
    const stored = id === null ? null : await findStored(db.read, id);
    if (stored === null) continue;
    const open = () => Promise.resolve(files.read(stored.id));
    leaving.push({ name: file.name, bytes: stored.bytes, sha256: stored.sha256, open });
  }
  return leaving;
}

async function textOf(
  { db }: Services,
  { row }: SeenResource,
  version: Version,
): Promise<{ by: string; pages: PackPage[] }> {
  const pages: PackPage[] = [];
  let by = byMachine;
  for (const [index, { documentId, document, scan }] of version.files.entries()) {
    if (documentId === null || document?.state !== "read" || scan === "blocked") continue;
    const which = { resourceId: row.id, documentId };
    const read = await listPages(db.read, which, row.notesAllowed);
    pages.push(...read.map((page) => ({ ...page, file: index + 1 })));
    const check = await findTextCheck(db.read, which);
    if (check !== null) by = `Made by a machine, and checked by ${check.by}.`;
  }
  return { by, pages };
}
