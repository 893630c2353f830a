import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeExport } from "#app/jobs/export/make-export.ts";
import { conferencesIn } from "#app/publishing/conferences/read-conferences.ts";
import { findSampleLibrary } from "#app/publishing/library-samples/find-sample-library.ts";
import { threadsIn } from "#app/publishing/threads/threads-in.ts";
import { seedConferences } from "#app/use-cases/site/seed-conferences.ts";
import { seedLibrary } from "#app/use-cases/site/seed-library.ts";
import { seedThreads } from "#app/use-cases/site/seed-threads.ts";
import { openGuideWorld } from "#test/integration/guide/guide-world.ts";
import { makeSite } from "./make-site.ts";

/** The whole demonstration, and folders for exports and for the sites that are made of them. */
export async function openExportWorld() {
  const world = await openGuideWorld();
  const folder = mkdtempSync(join(tmpdir(), "export-"));
  const source = findSampleLibrary("content/library/samples");
  if (source === null) throw new Error("The samples are not there");
  await seedLibrary(world.services(), source);
  await seedConferences(world.services(), conferencesIn("content"));
  await seedThreads(world.services(), threadsIn("content"));
  return {
    ...world,
    folder,
    /** Writes an export of the site as it stands. */
    async leave(name: string) {
      const { db, files, clock } = world.services();
      const file = join(folder, name);
      const open = async (id: string) => ((await files.has(id)) ? files.read(id) : null);
      const given = { madeAt: clock.now(), network: "A network", address: "https://old.example.org", open };
      const manifest = await db.hold((held) => makeExport({ ...given, db: held }, `${file}.part`, file));
      return { file, manifest };
    },
    /** Brings an export into a folder that has no site. */
    bringIn: (file: string, name: string) => makeSite(world, file, join(folder, name)),
    async [Symbol.asyncDispose]() {
      await world[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
