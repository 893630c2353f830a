import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileNames } from "../file-names.ts";

const abandonedAfterMilliseconds = 24 * 60 * 60 * 1000;

/** A private folder on the same disk as the data, and an end to those that a killed backup or restore left behind. */
export function makeWorkFolder(dataDir: string, prefix: string): string {
  const parent = join(dataDir, fileNames.work);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    if (statSync(folder).mtimeMs < Date.now() - abandonedAfterMilliseconds) rmSync(folder, { recursive: true });
  }
  return mkdtempSync(join(parent, prefix));
}
