import type { ContentFolder } from "#app/publishing/region/content-folder.ts";
import { readYaml } from "#app/publishing/region/read-yaml.ts";
import { networkShape, peopleShape, teamsShape, workersShape } from "#app/publishing/region/sample-shapes.ts";

/** The sample files, each whole by itself; null when any is not. */
export type SampleFiles = NonNullable<Awaited<ReturnType<typeof readSampleFiles>>>;

export async function readSampleFiles(folder: ContentFolder) {
  const [people, teams, workers, network] = await Promise.all([
    readYaml(folder, "people.yaml", peopleShape),
    readYaml(folder, "teams.yaml", teamsShape),
    readYaml(folder, "workers.yaml", workersShape),
    readYaml(folder, "network.yaml", networkShape),
  ]);
  return people && teams && workers && network ? { people, teams, workers, network } : null;
}
