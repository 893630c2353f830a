import { readCarriedKeys, writeCarriedKeys, type CarriedKey } from "../carried-keys.ts";
import type { Connection } from "../connection.ts";
import { findMasterVersion, nextKeys } from "../key-store.ts";
import { keyCheckOf, subkey } from "../seal.ts";
import { unwrapKey, wrapKey, type StoredKey } from "../wrap-key.ts";

export type Change = { from: Uint8Array; to: Uint8Array };

const keysAtOnce = 500;

/**
 * Wraps every data key under the new master key too, beside what is there: until `swapKeys` everything is read as before.
 * Goes on where an earlier one was cut short; what was begun for another new secret is thrown away.
 * @returns how many keys there are
 */
export function wrapBeside(client: Connection, { from, to }: Change, afterBatch: () => void): number {
  client.exec(`CREATE TABLE IF NOT EXISTS ${nextKeys} (conversation_id TEXT PRIMARY KEY, key_id BLOB NOT NULL,
    key_version INTEGER NOT NULL, wrapped BLOB NOT NULL, key_check TEXT NOT NULL) STRICT`);
  const check = keyCheckOf(to);
  client.prepare(`DELETE FROM ${nextKeys} WHERE key_check <> ?`).run(check);
  const next = versionAfter(client, from);
  const missing = client.prepare<[], StoredKey>(
    `SELECT * FROM data_keys k WHERE NOT EXISTS (SELECT 1 FROM ${nextKeys} n
      WHERE n.conversation_id = k.conversation_id AND n.key_id = k.key_id) LIMIT ${keysAtOnce}`,
  );
  const add = client.prepare(`INSERT OR REPLACE INTO ${nextKeys} VALUES (?, ?, ?, ?, ?)`);
  const [unwrapping, wrapping] = [subkey(from, "wrap"), subkey(to, "wrap")];
  for (let batch = missing.all(); batch.length > 0; batch = missing.all()) {
    client.transaction(() => {
      for (const stored of batch) {
        const { conversation_id, key_id } = stored;
        const wrapped = wrapKey(
          wrapping,
          { conversation_id, key_id, key_version: next },
          unwrapKey(unwrapping, stored),
        );
        add.run(conversation_id, key_id, next, wrapped, check);
      }
    })();
    afterBatch();
  }
  return client.prepare<[], number>("SELECT count(*) FROM data_keys").pluck().get() ?? 0;
}

/**
 * From one moment to the next the new master key counts. What hung from the old one and cannot be made anew is carried,
 * sealed under the new: the key of keyed hashes, that of the trace up to its last row, and the site's until `dropSiteKeys`.
 */
export function swapKeys(client: Connection, { from, to }: Change, lastOfTrace: number): void {
  client.transaction(() => {
    const version = versionAfter(client, from);
    const carried = readCarriedKeys(client, from);
    const own = (purpose: CarriedKey["purpose"], untilN = 0): CarriedKey => {
      return { purpose, version: version - 1, untilN, key: subkey(from, purpose) };
    };
    const index = carried.some(({ purpose }) => purpose === "index") ? [] : [own("index")];
    client.exec(`DELETE FROM ${nextKeys} WHERE conversation_id NOT IN (SELECT conversation_id FROM data_keys);
      DELETE FROM data_keys;
      INSERT INTO data_keys SELECT conversation_id, key_id, key_version, wrapped FROM ${nextKeys};
      DROP TABLE ${nextKeys}`);
    client.prepare("INSERT INTO master_keys VALUES (?, ?)").run(version, keyCheckOf(to));
    writeCarriedKeys(client, to, [...carried, ...index, own("audit", lastOfTrace), own("site")]);
  })();
  client.pragma("wal_checkpoint(TRUNCATE)"); // the log still holds the earlier pages
}

/** Nothing is sealed under the earlier site's keys any more. */
export function dropSiteKeys(client: Connection, masterKey: Uint8Array): void {
  const kept = readCarriedKeys(client, masterKey).filter(({ purpose }) => purpose !== "site");
  client.transaction(() => writeCarriedKeys(client, masterKey, kept))();
  client.pragma("wal_checkpoint(TRUNCATE)");
}

function versionAfter(client: Connection, masterKey: Uint8Array): number {
  const known = findMasterVersion(client, masterKey);
  if (known === null) throw new Error("the keys were opened with this master key before they are changed");
  return known.version + 1;
}
