import { join } from "node:path";
import { type Connection, openConnection } from "../connection.ts";
import { fileNames } from "../file-names.ts";
import { type KeyStore, openKeyStore } from "../key-store.ts";
import { listPending } from "../migrate.ts";
import { listMigrations } from "../migration-files.ts";
import { DatabaseRefused } from "../refused.ts";
import { openSealer, SealBroken, type Sealer } from "../seal.ts";
import type { Manifest } from "./manifest.ts";
import { countRows } from "./row-counts.ts";
import { sealedColumns } from "./sealed-columns.ts";

export type Check = { name: string; passed: boolean; detail: string };
export type Copy = { folder: string; data: Manifest; keys: Manifest; masterKey: Uint8Array; migrationsDir: string };

/** Looks hard at an unpacked backup: the database, its counts, its schema, its keys, and some of its sealed text. */
export function checkCopy({ folder, data, keys, masterKey, migrationsDir }: Copy): Check[] {
  const client = openConnection(join(folder, fileNames.main), "read-only");
  const store = openKeyStore(join(folder, fileNames.keys), masterKey, "read-only");
  try {
    const keysOpen = checkKeys(store);
    return [
      checkIntegrity(client),
      checkForeignKeys(client),
      checkCounts(client, data),
      checkSchema(client, migrationsDir),
      checkKeysAreAsNew(data, keys),
      keysOpen,
      ...(keysOpen.passed ? [checkSealed(client, store, openSealer(masterKey, store))] : []),
    ];
  } finally {
    store.close();
    client.close();
  }
}

function checkIntegrity(client: Connection): Check {
  const state = String(client.pragma("integrity_check(1)", { simple: true }));
  return { name: "The database is whole", passed: state === "ok", detail: state === "ok" ? "" : "damaged" };
}

function checkForeignKeys(client: Connection): Check {
  const broken = client.prepare("PRAGMA foreign_key_check").all().length;
  return { name: "Every row points at a row that is there", passed: broken === 0, detail: `${broken} broken` };
}

function checkCounts(client: Connection, data: Manifest): Check {
  const now = countRows(client);
  const tables = [...new Set([...Object.keys(now), ...Object.keys(data.counts)])];
  const wrong = tables.filter((table) => now[table] !== data.counts[table]);
  const rows = Object.values(now).reduce((sum, count) => sum + count, 0);
  const detail = wrong.length === 0 ? `${rows} rows in ${tables.length} tables` : `different: ${wrong.join(", ")}`;
  return { name: "Every table has the rows it had", passed: wrong.length === 0, detail };
}

function checkSchema(client: Connection, migrationsDir: string): Check {
  const name = "This version of the site can read it";
  try {
    const pending = listPending(client, listMigrations(migrationsDir)).length;
    return {
      name,
      passed: true,
      detail: pending === 0 ? "same schema" : `${pending} migrations will run at the next start`,
    };
  } catch (error) {
    if (!(error instanceof DatabaseRefused)) throw error;
    return { name, passed: false, detail: error.sentence };
  }
}

function checkKeysAreAsNew(data: Manifest, keys: Manifest): Check {
  const passed = keys.madeAt >= data.madeAt;
  return { name: "The keys are as new as the data", passed, detail: `data ${data.madeAt}, keys ${keys.madeAt}` };
}

function checkKeys(store: KeyStore): Check {
  const all = store.list();
  const broken = all.filter((conversationId) => !opens(store, conversationId)).length;
  return { name: "Every key opens", passed: broken === 0, detail: `${all.length - broken} of ${all.length}` };
}

function opens(store: KeyStore, conversationId: string): boolean {
  try {
    return store.find(conversationId) !== null;
  } catch {
    return false; // counted by the caller
  }
}

type SealedRow = { row: string; conversation: string; sealed: Buffer };

/** The newest values of each sealed column, and a word sealed now. Erased conversations have no key and are only counted. */
function checkSealed(client: Connection, store: KeyStore, sealer: Sealer): Check {
  const rows = sealedColumns.flatMap((place) =>
    newestRows(client, place).map(({ row, conversation, sealed }) => ({ ...place, row, conversation, sealed })),
  );
  const kept = rows.filter(({ conversation }) => store.find(conversation) !== null);
  const broken = kept.filter((row) => !unseals(sealer, row)).length;
  const place = { table: "drill", row: "1", column: "word" };
  const word = sealer.openSmall(place, sealer.sealSmall(place, "witness")) === "witness";
  const detail = `${kept.length - broken} of ${kept.length} opened, ${rows.length - kept.length} erased`;
  return { name: "Sealed text opens", passed: broken === 0 && word, detail };
}

function newestRows(client: Connection, place: (typeof sealedColumns)[number]): SealedRow[] {
  const known = client.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(place.table);
  if (known === undefined) return []; // older than this table
  const columns = `"${place.row}" AS row, "${place.conversation}" AS conversation, "${place.column}" AS sealed`;
  const source = `SELECT ${columns} FROM "${place.table}" WHERE sealed IS NOT NULL ORDER BY rowid DESC LIMIT 100`;
  return client.prepare<[], SealedRow>(source).all();
}

function unseals(
  sealer: Sealer,
  { table, column, row, conversation, sealed }: SealedRow & { table: string; column: string },
): boolean {
  try {
    sealer.open(conversation, { table, column, row }, sealed);
    return true;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}
