import type { z } from "zod";
import type { ContentFolder } from "#app/publishing/region/content-folder.ts";
import { parseYaml, type YamlReading } from "#app/publishing/region/read-yaml.ts";

/** A file that begins with YAML between two lines of "---", and the Markdown below them. */
export type FrontReading<Value> = YamlReading<Value> & { body: string };

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** Reads such a file; null when something is wrong, every fault told with its line. */
export async function readFront<Shape extends z.ZodType>(
  folder: ContentFolder,
  file: string,
  shape: Shape,
): Promise<FrontReading<z.infer<Shape>> | null> {
  const text = await folder.read(file);
  if (text === null) return null;
  const front = frontMatter.exec(text);
  if (front === null) {
    folder.fault(file, 1, "The file must begin with a line of --- and end its first part with another.");
    return null;
  }
  const read = parseYaml(folder, file, front[1] ?? "", shape, 1);
  return read && { ...read, body: text.slice(front[0].length).trim() };
}
