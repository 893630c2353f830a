import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";

const projectFolder = join(import.meta.dirname, "../../..");
const heapShare = 0.6; // of the memory; pictures and native parts take the rest

/** How Node is started to read one file: it may read the code and the file, write to those folders, and start nothing. */
export function readerCommand(may: {
  read: readonly string[];
  write: readonly string[];
  memoryBytes: number;
  main?: string; // the file that is started; the reader of documents when left out
}): string[] {
  const packages = dirname(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")));
  const readable = [projectFolder, realpathSync(packages), ...may.write].map((folder) => `${folder}${sep}*`);
  return [
    "--permission",
    "--allow-addons",
    ...[...readable, ...may.read].map((path) => `--allow-fs-read=${path}`),
    ...may.write.map((folder) => `--allow-fs-write=${folder}${sep}*`),
    `--max-old-space-size=${Math.round((may.memoryBytes * heapShare) / 1_048_576)}`,
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=SecurityWarning",
    may.main ?? join(import.meta.dirname, "reader-main.ts"),
  ];
}
