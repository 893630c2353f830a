import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { type Connection, openConnection } from "./connection.ts";
import { DatabaseRefused } from "./refused.ts";
import { keyCheckOf, subkey } from "./seal.ts";

/** `key` was made ready once: a key made anew from its bytes costs more than the sealing itself. */
export type DataKey = { id: Buffer; key: KeyObject };

/** `keys.db`: one data key a conversation, wrapped (AES-256-GCM) under the master key. Kept apart so that backups of it can be short-lived. */
export type KeyStore = {
  create(conversationId: string): void;
  find(conversationId: string): DataKey | null;
  destroy(conversationId: string): void;
  /** Every conversation that has a key. */
  list(): string[];
  checkpoint(): void;
  close(): void;
};

const keyVersion = 1; // the master key that wraps; a rotation adds the next
const keptUnwrapped = 1000;

export function openKeyStore(file: string, masterKey: Uint8Array, access: "write" | "read-only" = "write"): KeyStore {
  const client = openConnection(file, access);
  try {
    if (access === "write") prepareFile(client, masterKey);
    assertMasterKey(client, masterKey);
    return keyStoreOn(client, subkey(masterKey, "wrap"));
  } catch (error) {
    client.close();
    throw error;
  }
}

function keyStoreOn(client: Connection, wrapKey: Uint8Array): KeyStore {
  const insert = client.prepare("INSERT INTO data_keys VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
  const select = client.prepare<[string], StoredKey>("SELECT * FROM data_keys WHERE conversation_id = ?");
  const remove = client.prepare("DELETE FROM data_keys WHERE conversation_id = ?");
  const names = client.prepare<[], string>("SELECT conversation_id FROM data_keys ORDER BY 1").pluck();
  const unwrapped = new Map<string, DataKey>();
  return {
    create(conversationId) {
      const id = randomBytes(8);
      insert.run(conversationId, id, keyVersion, wrap(wrapKey, conversationId, id, randomBytes(32)));
    },
    find(conversationId) {
      const known = unwrapped.get(conversationId);
      if (known !== undefined) return remember(unwrapped, conversationId, known);
      const stored = select.get(conversationId);
      if (stored === undefined) return null;
      return remember(unwrapped, conversationId, { id: stored.key_id, key: unwrap(wrapKey, stored) });
    },
    destroy(conversationId) {
      remove.run(conversationId);
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

type StoredKey = { conversation_id: string; key_id: Buffer; key_version: number; wrapped: Buffer };

function prepareFile(client: Connection, masterKey: Uint8Array): void {
  client.transaction(() => {
    client.exec(`CREATE TABLE IF NOT EXISTS data_keys (conversation_id TEXT PRIMARY KEY, key_id BLOB NOT NULL,
      key_version INTEGER NOT NULL, wrapped BLOB NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS master_keys (key_version INTEGER PRIMARY KEY, key_check TEXT NOT NULL) STRICT;`);
    client
      .prepare("INSERT INTO master_keys VALUES (?, ?) ON CONFLICT DO NOTHING")
      .run(keyVersion, keyCheckOf(masterKey));
  })();
}

function assertMasterKey(client: Connection, masterKey: Uint8Array): void {
  const known = client.prepare("SELECT key_check FROM master_keys WHERE key_version = ?").pluck().get(keyVersion);
  if (known === keyCheckOf(masterKey)) return;
  throw new DatabaseRefused(
    "The secret is not the one that these keys were made with. Put the earlier secret back: without it nobody can read what people wrote.",
  );
}

/** Least recently used goes first: a Map keeps the order in which its entries were put in. */
function remember(unwrapped: Map<string, DataKey>, conversationId: string, key: DataKey): DataKey {
  unwrapped.delete(conversationId);
  unwrapped.set(conversationId, key);
  const [oldest] = unwrapped.keys();
  if (unwrapped.size > keptUnwrapped && oldest !== undefined) unwrapped.delete(oldest);
  return key;
}

function wrap(wrapKey: Uint8Array, conversationId: string, id: Buffer, dataKey: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", wrapKey, nonce).setAAD(bind(conversationId, id, keyVersion));
  return Buffer.concat([nonce, cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
}

function unwrap(wrapKey: Uint8Array, stored: StoredKey): KeyObject {
  const decipher = createDecipheriv("aes-256-gcm", wrapKey, stored.wrapped.subarray(0, 12))
    .setAAD(bind(stored.conversation_id, stored.key_id, stored.key_version))
    .setAuthTag(stored.wrapped.subarray(-16));
  return createSecretKey(Buffer.concat([decipher.update(stored.wrapped.subarray(12, -16)), decipher.final()]));
}

function bind(conversationId: string, id: Buffer, version: number): Buffer {
  return Buffer.from(JSON.stringify([conversationId, id.toString("hex"), version]));
}

function checkpoint(client: Connection): void {
  client.pragma("wal_checkpoint(TRUNCATE)");
}
