import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SampleLibraryFiles } from "#app/publishing/library-samples/sample-library-files.ts";

/** One line for each file of words, with its SHA-256: so that a test sees when words were changed and files not made again. */
export async function madeFrom(
  folder: string,
  { resources, earlier }: Pick<SampleLibraryFiles, "resources" | "earlier">,
): Promise<string> {
  const lines = [...resources, ...earlier].map(async ({ file }) => {
    const words = await readFile(join(folder, file));
    return `${createHash("sha256").update(words).digest("hex")}  ${file}\n`;
  });
  return (await Promise.all(lines)).join("");
}
