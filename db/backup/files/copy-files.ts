import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { storedPath } from "#app/domain/library/stored-path.ts";
import { fileNames } from "../../file-names.ts";
import { syncFolder } from "../sync-folder.ts";
import type { BackupTools } from "../write-backup.ts";
import { listStored, stillStored, type StoredRow } from "./list-stored.ts";
import { sealedName, sealFile } from "./sealed-file.ts";

export type FilesCopied = {
  folder: string;
  inAll: number;
  copied: number; // the rest lay there already
  bytes: number; // of those that were copied
  missing: string[]; // ids of files that are gone or damaged on the site itself
  removed: number; // that no backup of the last `fileDays` days names
};

/** How long a file that the site no longer has stays in the backups. */
export const fileDays = 30;

/** Where the library's files of a backup lie: one folder beside all backups of a folder, so that each is copied once. */
export function filesFolderBeside(backup: string): string {
  return join(dirname(resolve(backup)), "library-files");
}

/** Copies each file that a database names and that does not lie there yet, sealed, each checked on the way. */
export function copyFiles(tools: BackupTools, database: string, folder: string): FilesCopied {
  const rows = listStored(database);
  const report: FilesCopied = { folder, inAll: rows.length, copied: 0, bytes: 0, missing: [], removed: 0 };
  for (const row of rows) {
    const target = sealedPlace(folder, tools.masterKey, row.sha256);
    if (!existsSync(target)) {
      if (!copyOne(tools, row, target)) {
        report.missing.push(row.id);
        continue;
      }
      report.copied += 1;
      report.bytes += row.bytes;
    }
    utimesSync(target, tools.now(), tools.now()); // named by a backup of today
  }
  // What the site let go of after its data was copied is missed by nobody.
  const named = stillStored(join(tools.dataDir, fileNames.main), report.missing);
  return { ...report, missing: report.missing.filter((id) => named.has(id)), removed: removeOld(tools, folder) };
}

export function sealedPlace(folder: string, masterKey: Uint8Array, sha256: string): string {
  const name = sealedName(masterKey, sha256);
  return join(folder, name.slice(0, 2), name);
}

function copyOne({ dataDir, masterKey }: BackupTools, row: StoredRow, target: string): boolean {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const coming = `${target}.part`;
  rmSync(coming, { force: true }); // of a backup that was cut short
  if (!sealFile(join(dataDir, storedPath(row.id)), coming, row, masterKey)) return false;
  renameSync(coming, target);
  syncFolder(dirname(target));
  return true;
}

function removeOld({ now }: BackupTools, folder: string): number {
  if (!existsSync(folder)) return 0;
  const before = now().getTime() - fileDays * 24 * 60 * 60 * 1000;
  const ours = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(^|[/\\])[0-9a-f]{64}(\.part)?$/.test(name),
  );
  const old = ours.map((name) => join(folder, name)).filter((file) => statSync(file).mtimeMs < before);
  for (const file of old) rmSync(file);
  return old.length;
}
