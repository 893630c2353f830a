import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { SampleThread } from "#app/domain/discussion/sample-thread.ts";
import { conferencesIn } from "#app/publishing/conferences/read-conferences.ts";
import { spacesShape } from "#app/publishing/library-samples/sample-shapes.ts";
import { openContentFolder } from "#app/publishing/region/content-folder.ts";
import { readYaml } from "#app/publishing/region/read-yaml.ts";
import { listSampleThreadSpaces, readSampleThreads } from "./read-sample-threads.ts";

type Given = { topics: readonly { id: string }[]; members: readonly { id: string }[] };

/** The invented threads of a whole content folder, checked against its samples when they are read. */
export function threadsIn(folder: string) {
  const path = join(folder, "threads");
  return {
    spaces: () => listSampleThreadSpaces(path),
    read: async (given: Given): Promise<SampleThread[]> => readSampleThreads(path, await knownIn(folder, given)),
  };
}

async function knownIn(folder: string, { topics, members }: Given) {
  const samples = join(folder, "library/samples");
  const [conferences, files, spaces] = await Promise.all([
    conferencesIn(folder)({ topics }),
    readdir(join(samples, "resources")),
    readYaml(openContentFolder(samples), "spaces.yaml", spacesShape),
  ]);
  return {
    members: new Set(members.map(({ id }) => id)),
    resources: new Set(files.map((name) => name.replace(/\.md$/, ""))),
    sessions: new Set(conferences.flatMap(({ sessions }) => sessions.map(({ title }) => title))),
    spaces: new Set((spaces?.value ?? []).map(({ id }) => id)),
  };
}
