import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { openConnection } from "../connection.ts";
import { ledgerBeside, openLedger } from "../erasures/ledger.ts";
import { fileNames } from "../file-names.ts";
import { openKeyStore } from "../key-store.ts";
import { schemaVersion } from "../migrate.ts";
import { DatabaseRefused } from "../refused.ts";
import { writeArchive } from "./archive.ts";
import { copyFiles, filesFolderBeside, type FilesCopied } from "./files/copy-files.ts";
import { describeFile, type Manifest } from "./manifest.ts";
import { removeOldKeyFiles } from "./remove-old-key-files.ts";
import { countRows } from "./row-counts.ts";
import { makeWorkFolder } from "./work-folder.ts";

export type BackupTools = { dataDir: string; masterKey: Uint8Array; now: () => Date };
export type BackupReport = {
  file: string;
  keysFile: string;
  data: Manifest;
  keys: Manifest;
  files: FilesCopied | null; // null: they were not asked for
  removedKeyFiles: string[];
};

/**
 * Writes two files: FILE with the data, FILE.keys with the keys that open its sealed text; and, in a folder beside them that
 * all backups share, each file of the library that is not there yet. The site may run meanwhile.
 * Key files more than seven days old are removed from the folder, so that what was erased stays erased.
 * @throws DatabaseRefused when a file is there already, or the data is missing or damaged
 */
export async function writeBackup(
  tools: BackupTools,
  target: string,
  { files: withFiles = true } = {},
): Promise<BackupReport> {
  const file = resolve(target);
  const keysFile = `${file}.keys`;
  for (const name of [file, keysFile]) {
    if (existsSync(name))
      throw new DatabaseRefused(`${name} is already there. Choose another name: a backup never replaces one.`);
  }
  const folder = makeWorkFolder(tools.dataDir, "backup-");
  try {
    const { data, keys } = await copyDatabases(tools, folder);
    // All backups of a folder share one ledger of what was erased: a restore on a bare machine needs it.
    openLedger(ledgerBeside(file), tools.masterKey).add(
      openLedger(join(tools.dataDir, fileNames.erasures), tools.masterKey).list(),
    );
    // Before the data: a backup that was cut short then lacks nothing that it names.
    const files = withFiles ? copyFiles(tools, join(folder, fileNames.main), filesFolderBeside(file)) : null;
    writeArchive(file, data, folder, tools.masterKey);
    try {
      writeArchive(keysFile, keys, folder, tools.masterKey);
    } catch (error) {
      rmSync(file); // half a pair is not a backup
      throw error;
    }
    return { file, keysFile, data, keys, files, removedKeyFiles: removeOldKeyFiles(tools, keysFile) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Data first, keys second: a key is on disk before the first row it seals, so the copy of the keys covers the copy of the data. */
async function copyDatabases({ dataDir, masterKey, now }: BackupTools, folder: string) {
  const madeAt = now().toISOString();
  await copyDatabase(dataDir, fileNames.main, folder);
  await copyDatabase(dataDir, fileNames.keys, folder);
  openKeyStore(join(folder, fileNames.keys), masterKey, "read-only").close(); // the right secret, or no backup
  return { data: describeData(folder, madeAt), keys: describeKeys(folder, madeAt) };
}

async function copyDatabase(dataDir: string, name: string, folder: string): Promise<void> {
  const source = join(dataDir, name);
  if (!existsSync(source))
    throw new DatabaseRefused(`There is no ${name} in ${dataDir}. Is DATA_DIR the folder of the site?`);
  const client = openConnection(source, "read-only");
  try {
    // All pages in one step: a copy in several steps begins again whenever the site writes.
    await client.backup(join(folder, name), { progress: () => Number.MAX_SAFE_INTEGER });
  } finally {
    client.close();
  }
}

function describeData(folder: string, madeAt: string): Manifest {
  const client = openConnection(join(folder, fileNames.main), "read-only");
  try {
    const state = client.pragma("integrity_check(1)", { simple: true });
    if (state !== "ok")
      throw new DatabaseRefused("The database is damaged, so no backup was written. Keep the last good one.");
    const files = [describeFile(folder, fileNames.main)];
    return { kind: "data", madeAt, schemaVersion: schemaVersion(client), counts: countRows(client), files };
  } finally {
    client.close();
  }
}

function describeKeys(folder: string, madeAt: string): Manifest {
  const client = openConnection(join(folder, fileNames.keys), "read-only");
  try {
    const files = [describeFile(folder, fileNames.keys)];
    return { kind: "keys", madeAt, schemaVersion: null, counts: countRows(client), files };
  } finally {
    client.close();
  }
}
