import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { AppLoadContext } from "@remix-run/node";
import { and, eq } from "drizzle-orm";
import { pageFingerprint } from "#app/documents/page-fingerprint.ts";
import type { Block } from "#app/domain/documents/block.ts";
import type { DocumentPage } from "#app/domain/documents/reading.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { ResourceFields } from "#app/domain/library/resource.ts";
import type { Role } from "#app/domain/people/staff.ts";
import { addResource } from "#app/use-cases/library/add-resource.ts";
import { addVersion } from "#app/use-cases/library/add-version.ts";
import { confirmRelease } from "#app/use-cases/library/confirm-release.ts";
import { keepReading } from "#app/use-cases/library/keep-reading.ts";
import { keepStored } from "#app/use-cases/library/keep-stored.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { insertStored, updateFile } from "#db/queries/library/versions.ts";
import { documentPages } from "#db/schema/index.ts";
import { fieldsOf, type LibraryWorld } from "./library-world.ts";

export type SlideWords = { title: string; words?: string; notes?: string; hidden?: boolean };

const deckType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

export const paragraph = (text: string): Block[] => (text === "" ? [] : [{ kind: "paragraph", runs: [{ text }] }]);

/** A public resource with a deck that was read into these slides, released. @returns its number. */
export async function addDeck(
  world: LibraryWorld,
  viewer: LibraryViewer,
  slides: SlideWords[],
  fields: Partial<ResourceFields> = {},
): Promise<number> {
  const added = await perform(world.services(), addResource, {
    viewer,
    fields: fieldsOf(fields),
    release: { visibility: "public", spaceId: null, embargoUntil: null },
    content: await contentOf(world, slides),
  });
  if (!added.ok) throw new Error(added.refusal.kind);
  await layDown(world, viewer, added.value.number, slides);
  await release(world, viewer, added.value.number, 1);
  return added.value.number;
}

/** The next version of it, not released yet. @returns its number. */
export async function addDeckVersion(
  world: LibraryWorld,
  viewer: LibraryViewer,
  number: number,
  slides: SlideWords[],
): Promise<number> {
  const content = await contentOf(world, slides);
  const added = await perform(world.services(), addVersion, { viewer, number, content, why: "Newer figures" });
  if (!added.ok) throw new Error(added.refusal.kind);
  await layDown(world, viewer, number, slides);
  return added.value.version;
}

export async function release(
  world: LibraryWorld,
  viewer: LibraryViewer,
  number: number,
  version: number,
): Promise<void> {
  const done = await perform(world.services(), confirmRelease, { viewer, number, version, findings: 0 });
  if (!done.ok) throw new Error(done.refusal.kind);
}

async function contentOf(world: LibraryWorld, slides: SlideWords[]) {
  const bytes = await store(world, `deck ${JSON.stringify(slides)}`);
  await perform(world.services(), keepStored, { files: [bytes] });
  return { kind: "file" as const, files: [{ storedId: bytes.id, name: "team.pptx", mediaType: deckType }] };
}

async function store(world: LibraryWorld, content: string | Buffer) {
  const taken = await world.services().files.take(Readable.from([Buffer.from(content)]), 5_000_000);
  if (!taken.ok) throw new Error("The bytes were not taken");
  return taken.value;
}

/** What the job lays down once the newest version's deck was read. */
async function layDown(world: LibraryWorld, viewer: LibraryViewer, number: number, slides: SlideWords[]) {
  const services = world.services();
  const file = (await findResource(services.db.read, viewer, number))?.versions[0]?.files[0];
  if (!file?.documentId) throw new Error("There is no document");
  const { documentId } = file;
  const pages = slides.map(({ title, words = "", notes = "", hidden = false }, index): DocumentPage => {
    const blocks = paragraph(words);
    const said = { title, blocks, notes: paragraph(notes), hidden, fingerprint: pageFingerprint({ title, blocks }) };
    return { number: index + 1, kind: "slide", ...said, pictureFile: null, thumbnailFile: null };
  });
  const reading = { pages, pictures: "rendered", language: "en", report: [], grade: "good" } as const;
  await services.db.act(async (db) => {
    const { newId, randomBytes } = services.ids;
    const tools = { ...services, db, now: world.clock.now(), newId, randomBytes, announce: () => undefined };
    await keepReading(tools, { documentId, reading: { ...reading, pages, report: [] }, pictures: new Map() });
    await updateFile(db, file.id, { scan: "clean" });
    return { keep: true, value: null };
  });
}

/** Lays a picture down for a page, as the job does. */
export async function givePicture(world: LibraryWorld, documentId: string, page: number, picture: Buffer) {
  const stored = await store(world, picture);
  const services = world.services();
  await services.db.act(async (db) => {
    await insertStored(db, { ...stored, createdAt: world.clock.now() });
    await db
      .update(documentPages)
      .set({ pictureId: stored.id })
      .where(and(eq(documentPages.documentId, documentId), eq(documentPages.number, page)));
    return { keep: true, value: null };
  });
}

/** A context in which somebody, or nobody, looks. */
export function contextOf(world: LibraryWorld, memberId: string | null, roles: Role[] = []): AppLoadContext {
  const grants = roles.map((role) => ({ memberId: memberId ?? "", role, scope: null, until: null }));
  const mail = `${memberId}@example.org`;
  const member = memberId === null ? null : { id: memberId, name: memberId, mail, roles: grants, secondStep: true };
  const session = { tokenHash: memberId, member, grants: [] };
  return { services: world.services(), session, nonce: "n", requestId: randomUUID(), address: "127.0.0.1" };
}
