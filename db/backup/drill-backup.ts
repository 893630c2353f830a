import { rmSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "../open.ts";
import { fileNames } from "../file-names.ts";
import type { Check } from "./check-copy.ts";
import { checkFiles, checkOwnFiles } from "./files/check-files.ts";
import { filesFolderBeside } from "./files/copy-files.ts";
import { type Pair, type RestoreTools, unpackAndCheck } from "./restore-backup.ts";
import { makeWorkFolder } from "./work-folder.ts";
import { writeBackup } from "./write-backup.ts";

export type DrillReport = {
  file: string;
  madeAt: string;
  counts: Record<string, number>;
  checks: Check[];
  seconds: number;
};

/**
 * Proves a backup by restoring it to a temporary place, checking it and starting a database on it; the site's own data
 * is not touched and the site may run. Without a pair it makes a new backup of the data and proves that, and the files where they lie.
 * @throws DatabaseRefused when the backup cannot even be unpacked
 */
export async function drillBackup(tools: RestoreTools, given: Pair | null): Promise<DrillReport> {
  const started = performance.now();
  const folder = makeWorkFolder(tools.dataDir, "drill-");
  try {
    const pair = given ?? { file: (await writeBackup(tools, join(folder, "fresh.backup"), { files: false })).file };
    const copy = join(folder, "copy");
    const { data, checks } = unpackAndCheck(tools, pair, copy);
    const main = join(copy, fileNames.main);
    checks.push(given === null ? checkOwnFiles(tools, main) : checkFiles(tools, main, folderOf(given)));
    if (checks.every((check) => check.passed)) checks.push(await checkItStarts(tools, copy));
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    return { file: given?.file ?? "a new backup", madeAt: data.madeAt, counts: data.counts, checks, seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function folderOf({ file, filesFolder }: Pair): string {
  return filesFolder ?? filesFolderBeside(file);
}

async function checkItStarts({ masterKey, migrationsDir, now }: RestoreTools, dataDir: string): Promise<Check> {
  const database = openDatabase({ dataDir, masterKey, migrationsDir, now, log: () => undefined });
  try {
    await database.probe();
    return { name: "A site starts on it and can write", passed: true, detail: "" };
  } finally {
    await database.close();
  }
}
