import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ErasureLine } from "#app/domain/record/erasure-ledger.ts";
import { openConnection } from "../connection.ts";
import { fileNames } from "../file-names.ts";

/** The conversations whose words are gone altogether. After a part was erased, the rest goes on under its key. */
export function erasedWhole(lines: readonly ErasureLine[]): string[] {
  return lines.flatMap(({ parts, conversationIds }) => (parts === "all" ? conversationIds : []));
}

/**
 * Takes the keys of erased records out of a folder with a copy of the databases, whichever secret it was made with.
 * @returns how many there were
 */
export function destroyKeysIn(folder: string, lines: readonly ErasureLine[]): number {
  const file = join(folder, fileNames.keys);
  const ids = erasedWhole(lines);
  if (ids.length === 0 || !existsSync(file)) return 0;
  const client = openConnection(file, "write");
  try {
    const remove = client.prepare("DELETE FROM data_keys WHERE conversation_id = ?");
    const removed = client.transaction(() => ids.reduce((sum, id) => sum + remove.run(id).changes, 0))();
    client.pragma("wal_checkpoint(TRUNCATE)"); // the log still holds the page with the key on it
    return removed;
  } finally {
    client.close();
  }
}

/** What earlier restores set aside are whole databases, with keys of their own. */
export function destroyKeysSetAside(dataDir: string, lines: readonly ErasureLine[]): void {
  const parent = join(dataDir, fileNames.setAside);
  if (lines.length === 0 || !existsSync(parent)) return;
  for (const name of readdirSync(parent)) destroyKeysIn(join(parent, name), lines);
}
