import { closeSync, openSync } from "node:fs";
import Client from "better-sqlite3";
import { DatabaseRefused } from "./refused.ts";

export type Connection = Client.Database;

/** Long enough for a checkpoint to pass, short enough not to freeze the event loop. */
const busyMilliseconds = 250;

/**
 * Opens a database file with every setting said and then read back: a later open of the same file would otherwise
 * quietly get `synchronous = NORMAL`, which loses acknowledged rows at a power cut.
 */
export function openConnection(file: string, access: "write" | "query-only" | "read-only"): Connection {
  if (access === "write") closeSync(openSync(file, "a", 0o600));
  const client = new Client(file, { readonly: access === "read-only", fileMustExist: true, timeout: busyMilliseconds });
  try {
    if (access === "write") client.pragma("journal_mode = WAL");
    for (const [name, value] of settings) client.pragma(`${name} = ${value}`);
    if (access !== "write") client.pragma("query_only = ON");
    assertSettings(client, file);
  } catch (error) {
    client.close();
    throw isNotOurs(error)
      ? new DatabaseRefused(`${file} is damaged, or is not a database. Restore a backup.`, error)
      : error;
  }
  return client;
}

const settings = [
  ["synchronous", 2], // FULL
  ["foreign_keys", 1],
  ["trusted_schema", 0],
  ["cell_size_check", 1],
  ["secure_delete", 1], // a page that is free again holds nothing of the row that was deleted
] as const;

function assertSettings(client: Connection, file: string): void {
  const wrong = settings
    .filter(([name, value]) => client.pragma(name, { simple: true }) !== value)
    .map(([name]) => name);
  if (wrong.length === 0 && client.pragma("journal_mode", { simple: true }) === "wal") return;
  throw new DatabaseRefused(
    `${file} did not take the settings that keep it safe (${["journal_mode", ...wrong].join(", ")}).`,
  );
}

function isNotOurs(error: unknown): boolean {
  return error instanceof Client.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);
}
