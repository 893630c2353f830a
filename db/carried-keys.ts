import type { Connection } from "./connection.ts";
import { subkey } from "./seal.ts";
import { openRaw, sealRaw } from "./wrap-key.ts";

/**
 * A key of an earlier master key that is still needed, kept sealed under the newest. "index": keyed hashes cannot be made
 * anew, because nothing holds what they were made from. "audit": the rows of the trace up to `untilN` hang from it. "site":
 * only until everything small is sealed anew.
 */
export type CarriedKey = { purpose: "index" | "audit" | "site"; version: number; untilN: number; key: Buffer };

type Row = { purpose: CarriedKey["purpose"]; key_version: number; until_n: number; sealed: Buffer };

const table = `CREATE TABLE IF NOT EXISTS carried_keys (purpose TEXT NOT NULL, key_version INTEGER NOT NULL,
  until_n INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (purpose, key_version)) STRICT`;

/** None in a file whose keys were never changed. */
export function readCarriedKeys(client: Connection, masterKey: Uint8Array): CarriedKey[] {
  const known = client.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'carried_keys'").get();
  if (known === undefined) return [];
  const rows = client.prepare<[], Row>("SELECT * FROM carried_keys ORDER BY purpose, key_version").all();
  const carrying = subkey(masterKey, "carry");
  return rows.map(({ purpose, key_version: version, until_n: untilN, sealed }) => {
    return { purpose, version, untilN, key: openRaw(carrying, bind({ purpose, version, untilN }), sealed) };
  });
}

/** Puts these in the place of all that are there. Only inside a transaction. */
export function writeCarriedKeys(client: Connection, masterKey: Uint8Array, keys: readonly CarriedKey[]): void {
  client.exec(`${table}; DELETE FROM carried_keys`);
  const add = client.prepare("INSERT INTO carried_keys VALUES (?, ?, ?, ?)");
  const carrying = subkey(masterKey, "carry");
  for (const { key, ...named } of keys)
    add.run(named.purpose, named.version, named.untilN, sealRaw(carrying, bind(named), key));
}

function bind({ purpose, version, untilN }: Omit<CarriedKey, "key">): Buffer {
  return Buffer.from(JSON.stringify([purpose, version, untilN]));
}
