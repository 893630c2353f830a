import { rm, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { exportKeptHours } from "#app/domain/export/export-format.ts";
import { exportsFolder } from "#app/domain/export/exported-path.ts";
import { everyMinutes } from "#app/domain/jobs/next-run.ts";
import { workFolders } from "#app/files/open-work-folder.ts";
import { forgetStored } from "#app/use-cases/library/forget-stored.ts";
import { perform } from "#app/use-cases/perform.ts";
import { isStoredKnown, listUnusedStored } from "#db/queries/library/stored-files.ts";
import { defineJob } from "../job-kind.ts";

const keptMs = 24 * 60 * 60 * 1000; // a form that came back with a question may lie open for as long

/** Bytes that no version names go after a day: uploads that broke off, forms that nobody sent again, pictures of older readings. */
export const sweepFiles = defineJob({
  kind: "sweep-files",
  recurring: { nextRun: everyMinutes(60) },
  async work(services) {
    const { db, files, clock, config } = services;
    const before = new Date(clock.now().getTime() - keptMs);
    await files.sweepUploads(before);
    await sweepFolder(join(config.dataDir, workFolders), before);
    const exportsBefore = new Date(clock.now().getTime() - exportKeptHours * 60 * 60 * 1000);
    await sweepFolder(join(config.dataDir, exportsFolder), exportsBefore);
    for (const { id } of await listUnusedStored(db.read, before)) {
      const forgotten = await perform(services, forgetStored, { id });
      if (forgotten.ok) await files.remove(id);
    }
    for await (const { id, cameAt } of files.list())
      if (cameAt < before && !(await isStoredKnown(db.read, id))) await files.remove(id);
    return null;
  },
});

/** What a job that was killed left behind, and what was kept for a time. */
async function sweepFolder(folder: string, before: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const found = await stat(join(folder, name));
    if (found.mtime < before) await rm(join(folder, name), { recursive: true, force: true });
  }
}
