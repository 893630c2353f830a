import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Block } from "#app/domain/documents/block.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { addDeck } from "#app/use-cases/conference/add-deck.ts";
import { keepReading } from "#app/use-cases/library/keep-reading.ts";
import { keepStored } from "#app/use-cases/library/keep-stored.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findResourceRow } from "#db/queries/library/resources.ts";
import { listVersions, updateFile } from "#db/queries/library/versions.ts";

export const deckType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

type Dropped = { viewer: LibraryViewer; sessionId: string | null; name: string; words: string };

/** A deck of one slide with these words, dropped on the conference "spring" and read. @returns its number. */
export async function dropDeck(services: Services, { viewer, sessionId, name, words }: Dropped): Promise<number> {
  const files = [{ storedId: await takeBytes(services, `${name} ${words}`), name, mediaType: deckType }];
  const added = await perform(services, addDeck, { viewer, conferenceId: "spring", files, sessionId });
  if (!added.ok) throw new Error(added.refusal.kind);
  await readNewest(services, added.value.number, words);
  return added.value.number;
}

export async function takeBytes(services: Services, content: string): Promise<string> {
  const taken = await services.files.take(Readable.from([Buffer.from(content)]), 1_000_000);
  if (!taken.ok) throw new Error("The bytes were not taken");
  await perform(services, keepStored, { files: [taken.value] });
  return taken.value.id;
}

/** What the job of reading would lay down, without a document to read. */
export async function readNewest(services: Services, number: number, words: string): Promise<void> {
  const row = await findResourceRow(services.db.read, number);
  const version = (await listVersions(services.db.read, row?.id ?? ""))[0];
  const paragraph: Block = { kind: "paragraph", runs: [{ text: words }] };
  const said = { number: 1, kind: "slide" as const, title: words, blocks: [paragraph], notes: [], hidden: false };
  const page = { ...said, pictureFile: null, thumbnailFile: null, fingerprint: `${number} ${words}` };
  const read = { pictures: "card" as const, language: "en", report: [], grade: "good" as const, pages: [page] };
  for (const file of version?.files ?? [])
    await services.db.act(async (db) => {
      const own = { db, now: services.clock.now(), newId: randomUUID, announce: () => undefined };
      const tools = { ...services, ...own, randomBytes: services.ids.randomBytes };
      await keepReading(tools, { documentId: file.documentId ?? "", pictures: new Map(), reading: read });
      await updateFile(db, file.id, { scan: "clean" });
      return { keep: true, value: null };
    });
}
