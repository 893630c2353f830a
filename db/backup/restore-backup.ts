import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { destroyKeysIn } from "../erasures/destroy-keys.ts";
import { ledgerBeside, openLedger } from "../erasures/ledger.ts";
import { fileNames } from "../file-names.ts";
import { lockDataFolder } from "../lock.ts";
import { DatabaseRefused } from "../refused.ts";
import { type Check, checkCopy } from "./check-copy.ts";
import type { Manifest } from "./manifest.ts";
import { readArchive } from "./read-archive.ts";
import { filesFolderBeside } from "./files/copy-files.ts";
import { restoreFiles, type FilesRestored } from "./files/restore-files.ts";
import { rotateFolder } from "../rotation/rotate-folder.ts";
import { assertNewest } from "../rotation/assert-newest.ts";
import { syncFolder } from "./sync-folder.ts";
import { headOfRestore, noteRestore } from "./note-restore.ts";
import { makeWorkFolder } from "./work-folder.ts";

/** `formerKey`: the backup is from before the secret was changed; it comes back under the newest. */
export type RestoreTools = {
  dataDir: string;
  masterKey: Uint8Array;
  formerKey?: Uint8Array | undefined;
  migrationsDir: string;
  now: () => Date;
  failpoint?: (name: string) => void;
};

/** `filesFolder`: where the library's files of the backup lie, beside the data when left out. */
export type Pair = { file: string; keysFile?: string | undefined; filesFolder?: string | undefined };
export type RestoreReport = {
  data: Manifest;
  checks: Check[];
  files: FilesRestored;
  setAside: string | null;
  erased: number;
};

/**
 * Puts a backup in the place of the data folder's databases. It is unpacked and checked first; what it replaces is kept in
 * `set-aside`. The library's files come back first; those that are there and whole stay. Cut short at any point, the folder is either as before or refuses to start until the restore is run again.
 * @throws DatabaseRefused when the site runs, or the backup is broken, newer than this code, or made with another secret
 */
export function restoreBackup(tools: RestoreTools, pair: Pair, { withoutFiles = false } = {}): RestoreReport {
  mkdirSync(tools.dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDataFolder(tools.dataDir);
  const folder = makeWorkFolder(tools.dataDir, "restore-");
  const asMade = { ...tools, masterKey: tools.formerKey ?? tools.masterKey };
  try {
    assertNewest(tools);
    const { data, checks } = unpackAndCheck(asMade, pair, folder);
    const failed = checks.filter((check) => !check.passed);
    if (failed.length > 0) {
      const problems = failed.map(({ name, detail }) => `  - not so: ${name} (${detail})`).join("\n");
      throw new DatabaseRefused(`This backup cannot be restored, and the data folder is as it was:\n${problems}`);
    }
    // Files before rows: what no row names yet harms nobody, and a row without its file is a loss.
    const files = restoreFiles(asMade, folder, pair.filesFolder ?? filesFolderBeside(pair.file));
    if (files.missing.length > 0 && !withoutFiles) throw new DatabaseRefused(missingWords(files));
    if (tools.formerKey !== undefined) rotateFolder(folder, { from: tools.formerKey, to: tools.masterKey });
    const erased = takeErasures(tools, pair, folder);
    return { data, checks, files, erased, setAside: putInPlace(tools, folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    lock.close();
  }
}

/**
 * Nothing that was erased since the backup comes back: its keys go before the copy is put in place, and its rows are emptied
 * when the site opens it. The ledger beside the backup is taken over, for a data folder that has none of its own.
 * @returns how many conversations the copy held that were erased since
 */
function takeErasures({ dataDir, masterKey, formerKey }: RestoreTools, pair: Pair, folder: string): number {
  const ledger = openLedger(join(dataDir, fileNames.erasures), masterKey);
  const beside = [masterKey, ...(formerKey === undefined ? [] : [formerKey])].map((key) =>
    openLedger(ledgerBeside(resolve(pair.file)), key),
  );
  for (const { list } of beside) ledger.add(list());
  return destroyKeysIn(folder, ledger.list());
}

function missingWords({ missing, folder, inAll }: FilesRestored): string {
  return `${missing.length} of the library's ${inAll} files are not whole in ${folder}, and the data folder is as it was. Put the folder ${folder} of this backup there, or name it with --files. To go on without those files: --without-files`;
}

export function unpackAndCheck(
  { masterKey, migrationsDir }: Pick<RestoreTools, "masterKey" | "migrationsDir">,
  pair: Pair,
  folder: string,
) {
  const file = resolve(pair.file);
  const data = readArchive(file, "data", folder, masterKey);
  const keys = readArchive(
    pair.keysFile === undefined ? `${file}.keys` : resolve(pair.keysFile),
    "keys",
    folder,
    masterKey,
  );
  return { data, keys, checks: checkCopy({ folder, data, keys, masterKey, migrationsDir }) };
}

const restored = [fileNames.keys, fileNames.main];
const withSideFiles = restored.flatMap((name) => [name, `${name}-wal`, `${name}-shm`]);

/** Two rounds of renames between a marker written and the marker removed. @returns where the old files are, if there were any */
function putInPlace(tools: RestoreTools, folder: string): string | null {
  const { dataDir, now, failpoint } = tools;
  const head = headOfRestore(tools, folder);
  writeMarker(dataDir);
  failpoint?.("marked");
  const old = withSideFiles.filter((name) => existsSync(join(dataDir, name)));
  const aside = old.length === 0 ? null : makeAside(dataDir, now());
  if (aside !== null) for (const name of old) renameSync(join(dataDir, name), join(aside, name));
  failpoint?.("set-aside");
  for (const name of restored) renameSync(join(folder, name), join(dataDir, name));
  syncFolder(dataDir);
  noteRestore(tools, head);
  failpoint?.("in-place");
  rmSync(join(dataDir, fileNames.restoring));
  syncFolder(dataDir);
  return aside;
}

function writeMarker(dataDir: string): void {
  const marker = openSync(join(dataDir, fileNames.restoring), "w", 0o600);
  writeSync(marker, "A restore is under way, or was cut short. Run it again.\n");
  fsyncSync(marker);
  closeSync(marker);
  syncFolder(dataDir);
}

function makeAside(dataDir: string, at: Date): string {
  const parent = join(dataDir, fileNames.setAside);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  return mkdtempSync(join(parent, `${at.toISOString().replaceAll(":", "-")}-`));
}
