import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";

/** Where what is worked on lies in the data folder, each in a folder of its own. */
export const workFolders = "reading";

/** A folder of one's own in the data folder, gone at the end; what is left of one after a crash goes with the next start. */
export async function openWorkFolder(dataDir: string) {
  const above = join(dataDir, workFolders);
  await mkdir(above, { recursive: true, mode: 0o700 });
  const path = await mkdtemp(join(above, "job-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
