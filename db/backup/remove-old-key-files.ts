import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileNames } from "../file-names.ts";
import { findArchiveHeader } from "./read-archive.ts";
import type { BackupTools } from "./write-backup.ts";

/** How long a copy of the keys may live: after it, text that was erased cannot be read from any backup. */
export const keyFileDays = 7;

/** Removes our key files that lie beside the new one, and keys that a restore set aside, once they are too old. */
export function removeOldKeyFiles({ dataDir, now }: BackupTools, newest: string): string[] {
  const before = now().getTime() - keyFileDays * 24 * 60 * 60 * 1000;
  const old = [...keyFilesBeside(newest, before), ...keysSetAside(dataDir, before)];
  for (const file of old) rmSync(file);
  return old;
}

function keyFilesBeside(newest: string, before: number): string[] {
  const folder = dirname(newest);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".keys"))
    .map((name) => join(folder, name))
    .filter((file) => file !== newest && isOldKeyFile(file, before));
}

function isOldKeyFile(file: string, before: number): boolean {
  if (!statSync(file).isFile()) return false;
  const header = findArchiveHeader(file);
  return header?.kind === "keys" && Date.parse(header.madeAt) < before;
}

function keysSetAside(dataDir: string, before: number): string[] {
  const aside = join(dataDir, fileNames.setAside);
  if (!existsSync(aside)) return [];
  return readdirSync(aside)
    .map((name) => join(aside, name))
    .filter((folder) => statSync(folder).mtimeMs < before) // last changed when the restore moved the files in
    .flatMap((folder) =>
      [fileNames.keys, `${fileNames.keys}-wal`, `${fileNames.keys}-shm`].map((name) => join(folder, name)),
    )
    .filter((file) => existsSync(file));
}
