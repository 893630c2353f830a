import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { LibrarySamples } from "#app/domain/library/library-samples.ts";
import { ContentRefused } from "#app/publishing/content-refused.ts";
import { sayProblem } from "#app/publishing/region/problem.ts";
import { readLibrarySamples, type Surroundings } from "./read-library-samples.ts";

/** The invented library of the demonstration: read and checked when it is asked for, and the bytes of its files. */
export type SampleLibrary = {
  /** @throws ContentRefused with every fault, `file:line: sentence` each. */
  read(given: Surroundings): Promise<LibrarySamples>;
  open(name: string): Readable;
};

/** A folder ("content/library/samples"), or null where a region has none. Nothing is read yet. */
export function findSampleLibrary(folder: string): SampleLibrary | null {
  if (!existsSync(folder)) return null;
  return {
    open: (name) => createReadStream(join(folder, "files", name)),
    async read(given) {
      const { samples, problems } = await readLibrarySamples(folder, given);
      if (samples === null) throw new ContentRefused(problems.map(sayProblem));
      return samples;
    },
  };
}
