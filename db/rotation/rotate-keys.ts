import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openConnection } from "../connection.ts";
import { fileNames } from "../file-names.ts";
import { findMasterVersion } from "../key-store.ts";
import { lockDataFolder } from "../lock.ts";
import { DatabaseRefused } from "../refused.ts";
import type { Change } from "./rewrap-keys.ts";
import { rotateFolder, standOf, type Failpoint, type FolderRotated } from "./rotate-folder.ts";

export type KeysRotated = FolderRotated & {
  setAside: number; // copies that earlier restores left, changed too
  goneOn: boolean; // an earlier change had been cut short after the new secret counted
};

/**
 * Changes the master key of a data folder, while no site runs on it. What earlier restores set aside goes first, so that
 * erasing reaches its keys too. Cut short anywhere, nothing is lost: run again with the same two secrets, it goes on.
 * @throws DatabaseRefused when the site runs, or the earlier secret is not the one of this folder
 */
export function rotateKeys(dataDir: string, change: Change, failpoint?: Failpoint): KeysRotated {
  assertThere(dataDir);
  const lock = lockDataFolder(dataDir);
  try {
    const stand = standOf(dataDir, change);
    if (stand === "neither") throw new DatabaseRefused(wrongSecret);
    if (stand === "before" && wasUsed(dataDir, change)) throw new DatabaseRefused(usedBefore);
    const aside = setAsideIn(dataDir).filter((folder) => standOf(folder, change) !== "neither");
    for (const folder of aside) rotateFolder(folder, change, failpoint);
    return { ...rotateFolder(dataDir, change, failpoint), setAside: aside.length, goneOn: stand === "after" };
  } finally {
    lock.close();
  }
}

const wrongSecret =
  "SITE_SECRET is not the secret of this data folder. Nothing was changed. Set it to the secret that the site starts with.";
const usedBefore = "The new secret was this site's before. Nothing was changed. Make one that was never used.";

function assertThere(dataDir: string): void {
  if (existsSync(join(dataDir, fileNames.restoring)))
    throw new DatabaseRefused("A restore was cut short in this data folder. Run the restore again first.");
  for (const name of [fileNames.main, fileNames.keys]) {
    if (!existsSync(join(dataDir, name)))
      throw new DatabaseRefused(`There is no ${name} in ${dataDir}. Is DATA_DIR the folder of the site?`);
  }
}

function wasUsed(dataDir: string, { to }: Change): boolean {
  const client = openConnection(join(dataDir, fileNames.keys), "read-only");
  try {
    return findMasterVersion(client, to) !== null;
  } finally {
    client.close();
  }
}

function setAsideIn(dataDir: string): string[] {
  const parent = join(dataDir, fileNames.setAside);
  if (!existsSync(parent)) return [];
  const folders = readdirSync(parent).map((name) => join(parent, name));
  return folders.filter((folder) => [fileNames.main, fileNames.keys].every((name) => existsSync(join(folder, name))));
}
