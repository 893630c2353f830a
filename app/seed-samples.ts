import { join } from "node:path";
import { conferencesIn } from "#app/publishing/conferences/read-conferences.ts";
import { findSampleLibrary } from "#app/publishing/library-samples/find-sample-library.ts";
import type { Services } from "#app/services.ts";
import { seedConferences } from "#app/use-cases/site/seed-conferences.ts";
import { seedLibrary } from "#app/use-cases/site/seed-library.ts";

/** The demonstration's resources and its conference, once: for a site that was asked for them and has their files. */
export async function seedSamples(services: Services): Promise<void> {
  const { sampleLibrary, contentDir } = services.config;
  const samples = findSampleLibrary(join(contentDir, "library/samples"));
  if (!sampleLibrary || samples === null) return;
  await seedLibrary(services, samples);
  await seedConferences(services, conferencesIn(contentDir));
}
