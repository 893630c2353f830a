import { join } from "node:path";
import { conferencesIn } from "#app/publishing/conferences/read-conferences.ts";
import { findSampleLibrary } from "#app/publishing/library-samples/find-sample-library.ts";
import { threadsIn } from "#app/publishing/threads/threads-in.ts";
import type { Services } from "#app/services.ts";
import { seedConferences } from "#app/use-cases/site/seed-conferences.ts";
import { seedLibrary } from "#app/use-cases/site/seed-library.ts";
import { seedThreads } from "#app/use-cases/site/seed-threads.ts";

/** The demonstration's resources, its conference and its discussions, once: for a site that was asked for them and has their files. */
export async function seedSamples(services: Services): Promise<void> {
  const { sampleLibrary, contentDir } = services.config;
  const samples = findSampleLibrary(join(contentDir, "library/samples"));
  if (!sampleLibrary || samples === null) return;
  await seedLibrary(services, samples);
  await seedConferences(services, conferencesIn(contentDir));
  await seedThreads(services, threadsIn(contentDir));
}
