import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ErasureLine } from "#app/domain/record/erasure-ledger.ts";
import { fileNames } from "../file-names.ts";
import { openKeyStore } from "../key-store.ts";

/** The conversations whose words are gone altogether. After a part was erased, the rest goes on under its key. */
export function erasedWhole(lines: readonly ErasureLine[]): string[] {
  return lines.flatMap(({ parts, conversationIds }) => (parts === "all" ? conversationIds : []));
}

/** Takes the keys of erased records out of a folder with a copy of the databases. */
export function destroyKeysIn(folder: string, masterKey: Uint8Array, lines: readonly ErasureLine[]): void {
  const file = join(folder, fileNames.keys);
  const ids = erasedWhole(lines);
  if (ids.length === 0 || !existsSync(file)) return;
  const keys = openKeyStore(file, masterKey);
  try {
    const there = new Set(keys.list());
    for (const id of ids) if (there.has(id)) keys.destroy(id);
  } finally {
    keys.close();
  }
}

/** What earlier restores set aside are whole databases, with keys of their own. */
export function destroyKeysSetAside(dataDir: string, masterKey: Uint8Array, lines: readonly ErasureLine[]): void {
  const parent = join(dataDir, fileNames.setAside);
  if (lines.length === 0 || !existsSync(parent)) return;
  for (const name of readdirSync(parent)) destroyKeysIn(join(parent, name), masterKey, lines);
}
