import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";

const memory = "/dev/shm"; // where Linux keeps files in memory
const leastFreeBytes = 4 * 1024 ** 3;

/**
 * Runs tests whose temporary folders are kept in memory, where the computer has room there: every commit of a test's
 * database waits for what it is written to, and that is a third of the time of a test. Elsewhere they are on the disk.
 */
export async function inMemory<T>(
  run: (env: Record<string, string>) => Promise<T>,
  { folder: parent = memory, leastFree = leastFreeBytes } = {},
): Promise<T> {
  if (!hasRoom(parent, leastFree)) return run({});
  const folder = mkdtempSync(join(parent, "tests-"));
  try {
    return await run({ TMPDIR: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hasRoom(folder: string, leastFree: number): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= leastFree;
  } catch {
    return false; // there is no such place on this computer
  }
}
