import { existsSync } from "node:fs";
import { join } from "node:path";
import { openConnection } from "../connection.ts";
import { fileNames } from "../file-names.ts";
import { findMasterVersion } from "../key-store.ts";
import { DatabaseRefused } from "../refused.ts";

/**
 * A folder whose secret was changed is not led back to an earlier one: what stands outside its databases, such as what was
 * erased, is signed with the newest.
 */
export function assertNewest({ dataDir, masterKey }: { dataDir: string; masterKey: Uint8Array }): void {
  const file = join(dataDir, fileNames.keys);
  if (!existsSync(file)) return;
  const client = openConnection(file, "read-only");
  try {
    if (findMasterVersion(client, masterKey)?.newest !== false) return;
  } finally {
    client.close();
  }
  throw new DatabaseRefused(
    "The secret of this data folder was changed. Set SITE_SECRET to the newest, and OLD_SITE_SECRET to the one that the backup was made with.",
  );
}
