import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Kept = { files: ReadonlyMap<string, Uint8Array>; endedAt: number };

let kept: Promise<Kept> | null = null;

/**
 * Fills a new data folder with what the first start of the demonstration leaves behind: it is done once, and each world
 * after that is a site which starts again on a copy.
 * @param start makes that first start in the folder it is given, stops it, and tells the time on its clock
 * @returns the time at which the first start ended
 */
export async function copyFirstStart(dataDir: string, start: (dataDir: string) => Promise<number>): Promise<number> {
  const { files, endedAt } = await (kept ??= keep(start));
  mkdirSync(dataDir, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(dataDir, name), bytes);
  return endedAt;
}

async function keep(start: (dataDir: string) => Promise<number>): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), "first-start-"));
  try {
    const endedAt = await start(folder);
    const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
    return { files: new Map(names.map((name) => [name, readFileSync(join(folder, name))])), endedAt };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
