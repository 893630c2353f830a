import { createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { readCarriedKeys, type CarriedKey } from "./carried-keys.ts";
import { type Connection, openConnection } from "./connection.ts";
import { DatabaseRefused } from "./refused.ts";
import { keyCheckOf, subkey } from "./seal.ts";
import { unwrapKey, wrapKey, type StoredKey } from "./wrap-key.ts";

/** `key` was made ready once: a key made anew from its bytes costs more than the sealing itself. */
export type DataKey = { id: Buffer; key: KeyObject };

/** `keys.db`: one data key a conversation, wrapped (AES-256-GCM) under the master key. Kept apart so that backups of it can be short-lived. */
export type KeyStore = {
  /** Which master key it is: 1 for the first, counted up by each change. */
  version: number;
  /** What is still needed of earlier ones. */
  carried: readonly CarriedKey[];
  create(conversationId: string): void;
  find(conversationId: string): DataKey | null;
  destroy(conversationId: string): void;
  /** Every conversation that has a key. */
  list(): string[];
  checkpoint(): void;
  close(): void;
};

const keptUnwrapped = 1000;

export function openKeyStore(file: string, masterKey: Uint8Array, access: "write" | "read-only" = "write"): KeyStore {
  const client = openConnection(file, access);
  try {
    if (access === "write") prepareFile(client, masterKey);
    const version = requireMasterKey(client, masterKey);
    return keyStoreOn(client, { version, carried: readCarriedKeys(client, masterKey) }, subkey(masterKey, "wrap"));
  } catch (error) {
    client.close();
    throw error;
  }
}

type Versions = Pick<KeyStore, "version" | "carried">;

function keyStoreOn(client: Connection, versions: Versions, wrapping: Uint8Array): KeyStore {
  const insert = client.prepare("INSERT INTO data_keys VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
  const select = client.prepare<[string], StoredKey>("SELECT * FROM data_keys WHERE conversation_id = ?");
  const removes = tablesOfKeys(client).map((name) => client.prepare(`DELETE FROM ${name} WHERE conversation_id = ?`));
  const names = client.prepare<[], string>("SELECT conversation_id FROM data_keys ORDER BY 1").pluck();
  const unwrapped = new Map<string, DataKey>();
  return {
    ...versions,
    create(conversationId) {
      const named = { conversation_id: conversationId, key_id: randomBytes(8), key_version: versions.version };
      insert.run(conversationId, named.key_id, named.key_version, wrapKey(wrapping, named, randomBytes(32)));
    },
    find(conversationId) {
      const known = unwrapped.get(conversationId);
      if (known !== undefined) return remember(unwrapped, conversationId, known);
      const stored = select.get(conversationId);
      if (stored === undefined) return null;
      const key = createSecretKey(unwrapKey(wrapping, stored));
      return remember(unwrapped, conversationId, { id: stored.key_id, key });
    },
    destroy(conversationId) {
      for (const remove of removes) remove.run(conversationId);
      unwrapped.delete(conversationId);
      checkpoint(client); // the log still holds the page with the key on it
    },
    list: () => names.all(),
    checkpoint: () => checkpoint(client),
    close() {
      unwrapped.clear();
      client.close();
    },
  };
}

/** A change of keys that was cut short left a second one, with the same keys under the next master key. */
function tablesOfKeys(client: Connection): string[] {
  const found = client.prepare<[], string>("SELECT name FROM sqlite_schema WHERE name LIKE 'data\\_keys%' ESCAPE '\\'");
  return found
    .pluck()
    .all()
    .filter((name) => name === "data_keys" || name === nextKeys);
}

export const nextKeys = "data_keys_next";

function prepareFile(client: Connection, masterKey: Uint8Array): void {
  client.transaction(() => {
    client.exec(`CREATE TABLE IF NOT EXISTS data_keys (conversation_id TEXT PRIMARY KEY, key_id BLOB NOT NULL,
      key_version INTEGER NOT NULL, wrapped BLOB NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS master_keys (key_version INTEGER PRIMARY KEY, key_check TEXT NOT NULL) STRICT;`);
    client.prepare("INSERT INTO master_keys VALUES (1, ?) ON CONFLICT DO NOTHING").run(keyCheckOf(masterKey));
  })();
}

/** @returns its version. @throws DatabaseRefused where it is not the newest of this file */
function requireMasterKey(client: Connection, masterKey: Uint8Array): number {
  const known = findMasterVersion(client, masterKey);
  if (known?.newest === true) return known.version;
  throw new DatabaseRefused(
    known === null
      ? "The secret is not the one that these keys were made with. Put the earlier secret back: without it nobody can read what people wrote."
      : "The secret of this data folder was changed, and this is an earlier one. Set SITE_SECRET to the newest. In a demonstration, run npm run keys:rotate again: it was cut short.",
  );
}

/** Which master key of a file this is; null for one that it never had. */
export function findMasterVersion(
  client: Connection,
  masterKey: Uint8Array,
): { version: number; newest: boolean } | null {
  const all = client
    .prepare<[], { key_version: number; key_check: string }>("SELECT * FROM master_keys ORDER BY key_version DESC")
    .all();
  const place = all.findIndex(({ key_check }) => key_check === keyCheckOf(masterKey));
  const found = all[place];
  return found === undefined ? null : { version: found.key_version, newest: place === 0 };
}

/** Least recently used goes first: a Map keeps the order in which its entries were put in. */
function remember(unwrapped: Map<string, DataKey>, conversationId: string, key: DataKey): DataKey {
  unwrapped.delete(conversationId);
  unwrapped.set(conversationId, key);
  const [oldest] = unwrapped.keys();
  if (unwrapped.size > keptUnwrapped && oldest !== undefined) unwrapped.delete(oldest);
  return key;
}

function checkpoint(client: Connection): void {
  client.pragma("wal_checkpoint(TRUNCATE)");
}
