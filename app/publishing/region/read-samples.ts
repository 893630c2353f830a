import type { Region } from "#app/domain/region/region.ts";
import type { Samples } from "#app/domain/region/samples.ts";
import { checkSamples } from "#app/publishing/region/check-samples.ts";
import { openContentFolder } from "#app/publishing/region/content-folder.ts";
import { hasFaults, inFileOrder, type Problem } from "#app/publishing/region/problem.ts";
import { readSampleFiles } from "#app/publishing/region/sample-files.ts";
import { toSamples } from "#app/publishing/region/to-samples.ts";

/** The samples, or null when any problem is a fault. */
export type SamplesReading = { samples: Samples | null; problems: Problem[] };

/** Reads and checks the invented teams and people ("content/region/samples") against their region. For the demonstration only. */
export async function readSamples(folderPath: string, region: Region): Promise<SamplesReading> {
  const folder = openContentFolder(folderPath);
  const files = await readSampleFiles(folder);
  if (files) checkSamples(folder, files, region);
  const problems = inFileOrder(folder.problems);
  return { samples: files && !hasFaults(problems) ? toSamples(files) : null, problems };
}
