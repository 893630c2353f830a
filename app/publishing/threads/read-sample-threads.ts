import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import type { SampleThread } from "#app/domain/discussion/sample-thread.ts";
import { ContentRefused } from "#app/publishing/content-refused.ts";
import { openContentFolder } from "#app/publishing/region/content-folder.ts";
import { hasFaults, inFileOrder, sayProblem } from "#app/publishing/region/problem.ts";
import { readYaml } from "#app/publishing/region/read-yaml.ts";
import { checkSampleThreads, type KnownToThreads } from "./check-sample-threads.ts";
import { sampleThreadsShape, type SampleThreadsFile } from "./sample-thread-shape.ts";

/** The spaces that have a file of threads ("content/threads"), in the order of their names; none where there is no folder. */
export async function listSampleThreadSpaces(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  const names = (await readdir(path)).filter((name) => name.endsWith(".yaml"));
  return names.map((name) => name.slice(0, -".yaml".length)).sort();
}

/**
 * The threads of the demonstration, read and checked, in the order of their files and lines.
 * @throws ContentRefused with every fault, `file:line: sentence` each.
 */
export async function readSampleThreads(
  path: string,
  known: KnownToThreads & { spaces: ReadonlySet<string> },
): Promise<SampleThread[]> {
  const folder = openContentFolder(path);
  const read: SampleThread[] = [];
  for (const space of await listSampleThreadSpaces(path)) {
    const file = `${space}.yaml`;
    if (!known.spaces.has(space)) folder.fault(file, 1, `${space} is not in spaces.yaml.`);
    const reading = await readYaml(folder, file, sampleThreadsShape);
    if (reading === null) continue;
    checkSampleThreads(folder, file, reading, known);
    read.push(...toThreads(space, reading.value));
  }
  const problems = inFileOrder(folder.problems);
  if (hasFaults(problems)) throw new ContentRefused(problems.map(sayProblem));
  return read;
}

function toThreads(spaceId: string, { threads }: SampleThreadsFile): SampleThread[] {
  return threads.map((thread, index) => ({ ...thread, spaceId, id: `sample-${spaceId}-${index + 1}` }));
}
