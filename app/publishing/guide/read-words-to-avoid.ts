import { readFile } from "node:fs/promises";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";
import { readYaml } from "#app/publishing/guide/read-yaml.ts";
import { avoidSchema, type WordToAvoid } from "#app/publishing/guide/step-schema.ts";

/** Reads content/guide/words-to-avoid.yaml. */
export async function readWordsToAvoid(file: string): Promise<{ words: WordToAvoid[]; faults: ContentFault[] }> {
  const read = readYaml(file, await readFile(file, "utf8"), avoidSchema);
  return read.ok ? { words: read.value, faults: [] } : { words: [], faults: read.faults };
}
