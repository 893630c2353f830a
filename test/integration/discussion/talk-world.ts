import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Release } from "#app/domain/library/resource.ts";
import { addResource } from "#app/use-cases/library/add-resource.ts";
import { addVersion } from "#app/use-cases/library/add-version.ts";
import { confirmRelease } from "#app/use-cases/library/confirm-release.ts";
import { keepReading } from "#app/use-cases/library/keep-reading.ts";
import { keepStored } from "#app/use-cases/library/keep-stored.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { updateFile } from "#db/queries/library/versions.ts";
import { fieldsOf, openLibraryWorld } from "#test/integration/library/library-world.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const everyone: Release = { visibility: "public", spaceId: null, embargoUntil: null };

/** A library with a facilitator (Fay), a member (Max) and another (Ola), in which decks are made of slides' titles. */
export async function openTalkWorld() {
  const world = await openLibraryWorld();
  await world.addMember("fay", [["facilitator", null]]);
  for (const id of ["max", "ola"]) await world.addMember(id);
  const services = () => world.services();
  const viewerOf = (memberId: string | null): LibraryViewer => {
    const role = { memberId: "fay", role: "facilitator" as const, scope: null, until: null };
    return { memberId, grants: memberId === "fay" ? [role] : [], spaceIds: [], now: world.clock.now() };
  };
  const stored = async (words: string) => {
    const taken = await services().files.take(Readable.from([Buffer.from(words)]), 1_000_000);
    if (!taken.ok) throw new Error("The bytes were not taken");
    await perform(services(), keepStored, { files: [taken.value] });
    return [{ storedId: taken.value.id, name: "deck.pptx", mediaType }];
  };
  const readAndRelease = async (number: number, titles: readonly string[]) => {
    const found = await findResource(services().db.read, viewerOf("fay"), number);
    const version = found?.versions[0];
    const file = version?.files[0];
    if (version === undefined || !file?.documentId) throw new Error("There is no document");
    const { documentId } = file;
    const parts = { kind: "slide" as const, notes: [], pictureFile: null, thumbnailFile: null, hidden: false };
    await services().db.act(async (db) => {
      const ids = { newId: randomUUID, randomBytes: services().ids.randomBytes };
      const tools = { ...services(), ...ids, db, now: world.clock.now(), announce: () => undefined };
      const pages = titles.map((title, at) => ({
        ...parts,
        number: at + 1,
        title,
        blocks: [],
        fingerprint: `of ${title}`,
      }));
      const reading = { pictures: "card" as const, language: "en", report: [], grade: "good" as const, pages };
      await keepReading(tools, { documentId, pictures: new Map(), reading });
      await updateFile(db, file.id, { scan: "clean" });
      return { keep: true, value: null };
    });
    await perform(services(), confirmRelease, {
      viewer: viewerOf("fay"),
      number,
      version: version.number,
      findings: 0,
    });
    return documentId;
  };
  return {
    ...world,
    viewerOf,
    /** @returns the number of a deck with these slides, and its document. */
    async addDeck(titles: readonly string[], release: Release = everyone) {
      const content = { kind: "file" as const, files: await stored(titles.join("\n")) };
      const fields = fieldsOf({ title: "A deck" });
      const added = await perform(services(), addResource, { viewer: viewerOf("fay"), fields, release, content });
      if (!added.ok) throw new Error(added.refusal.kind);
      const { number } = added.value;
      return { number, documentId: await readAndRelease(number, titles) };
    },
    async replaceDeck(number: number, titles: readonly string[]) {
      const content = { kind: "file" as const, files: await stored(titles.join("\n")) };
      const added = await perform(services(), addVersion, { viewer: viewerOf("fay"), number, content, why: "New" });
      if (!added.ok) throw new Error(added.refusal.kind);
      return readAndRelease(number, titles);
    },
  };
}

export type TalkWorld = Awaited<ReturnType<typeof openTalkWorld>>;
