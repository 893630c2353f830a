import { Readable } from "node:stream";
import { perform } from "#app/use-cases/perform.ts";
import { keepStored } from "#app/use-cases/library/keep-stored.ts";
import { documents } from "#db/schema/index.ts";
import type { GuideWorld } from "#test/integration/guide/guide-world.ts";

/** Bytes in the store, with a document that was read from them. @returns their id */
export async function addStoredFile(world: GuideWorld): Promise<string> {
  const taken = await world.services().files.take(Readable.from([Buffer.from("words of a file")]), 1000);
  if (!taken.ok) throw new Error("The bytes were not taken");
  await perform(world.services(), keepStored, { files: [taken.value] });
  const row = { id: "document-1", storedId: taken.value.id, state: "read" as const, done: 1, changedAt: new Date(0) };
  await world.write(async (db) => void (await db.insert(documents).values(row)));
  return taken.value.id;
}
