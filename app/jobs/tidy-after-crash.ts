import { rm } from "node:fs/promises";
import { join } from "node:path";
import { workFolders } from "#app/files/open-work-folder.ts";
import type { Services } from "#app/services.ts";
import { freeJobs } from "#app/use-cases/jobs/free-jobs.ts";
import { perform } from "#app/use-cases/perform.ts";

const endOfTime = new Date(8.64e15);

/** What a killed site left: uploads that nobody sends any more, half-read documents, and jobs that wait for whoever had them. */
export async function tidyAfterCrash(services: Services): Promise<void> {
  const swept = await services.files.sweepUploads(endOfTime);
  await rm(join(services.config.dataDir, workFolders), { recursive: true, force: true });
  await perform(services, freeJobs, null);
  if (swept > 0) services.log("broken-uploads-removed", { uploads: swept });
}
