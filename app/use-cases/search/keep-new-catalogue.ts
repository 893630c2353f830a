import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { insertStored } from "#db/queries/library/versions.ts";
import { findNextEmbargoEnd, keepCatalogue } from "#db/search/catalogue.ts";

type Made = { stored: { id: string; bytes: number; sha256: string }; numbers: number[] };

/** Puts a new small index in the place of the old one, and plans the next for when an embargo ends. */
export async function keepNewCatalogue({ db, now, newId }: UseCaseTools, { stored, numbers }: Made): Promise<void> {
  await insertStored(db, { ...stored, createdAt: now });
  await keepCatalogue(db, { storedId: stored.id, numbers, madeAt: now });
  const runAt = await findNextEmbargoEnd(db, now);
  if (runAt !== null)
    await addJob(db, { id: newId(), kind: "build-catalogue", uniqueKey: `embargo ${runAt.getTime()}`, ids: {}, runAt });
}
