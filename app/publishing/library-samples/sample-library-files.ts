import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { openContentFolder, type ContentFolder } from "#app/publishing/region/content-folder.ts";
import { readYaml } from "#app/publishing/region/read-yaml.ts";
import { readFront } from "./read-front.ts";
import { collectionsShape, earlierShape, resourceShape, spacesShape } from "./sample-shapes.ts";

/** The files of content/library/samples, each whole by itself. Those that are not are told of in `folder.problems`. */
export type SampleLibraryFiles = Awaited<ReturnType<typeof readSampleLibraryFiles>>;

export async function readSampleLibraryFiles(path: string) {
  const folder = openContentFolder(path);
  const resources = await readResources(folder, path);
  const earlier = await readEarlier(folder, path);
  const [collections, spaces, made] = await Promise.all([
    readYaml(folder, "collections.yaml", collectionsShape),
    readYaml(folder, "spaces.yaml", spacesShape),
    readdir(join(path, "files")),
  ]);
  return { folder, resources, earlier, collections, spaces, made: new Set(made) };
}

async function readResources(folder: ContentFolder, path: string) {
  const files = await markdownIn(join(path, "resources"));
  const read = await Promise.all(
    files.map(async (name) => {
      const file = `resources/${name}`;
      const front = await readFront(folder, file, resourceShape);
      return front && { ...front, file, id: name.slice(0, -".md".length) };
    }),
  );
  return read.filter((one) => one !== null);
}

/** "first-conversation.1.md" is the first version of first-conversation. */
async function readEarlier(folder: ContentFolder, path: string) {
  const files = await markdownIn(join(path, "earlier"));
  const read = await Promise.all(
    files.map(async (name) => {
      const file = `earlier/${name}`;
      const front = await readFront(folder, file, earlierShape);
      const [id = "", number = ""] = name.split(".");
      return front && { ...front, file, id, number: Number(number) };
    }),
  );
  return read.filter((one) => one !== null);
}

async function markdownIn(path: string): Promise<string[]> {
  return (await readdir(path)).filter((name) => name.endsWith(".md")).sort();
}
