import type { Connection } from "./connection.ts";
import { listMigrations, type Migration } from "./migration-files.ts";
import { DatabaseRefused } from "./refused.ts";

export type MigrateOptions = {
  migrationsDir: string;
  log: (event: string, fields: Record<string, string | number | boolean>) => void;
  now: () => Date;
  failpoint?: ((name: string) => void) | undefined;
};

type Applied = { version: number; name: string; checksum: string };

/**
 * Brings the database to the schema of this code, one transaction a file: killed at any point, the next start goes on
 * from the last whole file. Foreign keys are off while a file runs (a rebuilt table would otherwise take its children
 * with it) and are checked before it is kept.
 * @throws DatabaseRefused when the database is newer, when an applied file has changed, or when a file cannot be applied.
 */
export function migrate(client: Connection, options: MigrateOptions): void {
  const files = listMigrations(options.migrationsDir);
  client.exec(`CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL,
    checksum TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS write_probe (id INTEGER PRIMARY KEY CHECK (id = 1), at INTEGER NOT NULL) STRICT;`);
  const pending = listPending(client, files);
  client.pragma("foreign_keys = OFF");
  try {
    for (const file of pending) applyFile(client, file, options);
  } finally {
    client.pragma("foreign_keys = ON");
  }
}

/** @throws DatabaseRefused unless the database is exactly at the schema of this code. */
export function assertMigrated(client: Connection, migrationsDir: string): void {
  if (listPending(client, listMigrations(migrationsDir)).length === 0) return;
  throw new DatabaseRefused(
    "This data folder was last used by an older version of the site. Start the site once, then try again.",
  );
}

/** The files that the database has not had. @throws DatabaseRefused when it is newer than this code, or made by other files. */
export function listPending(client: Connection, files: ReadonlyArray<Migration>): Migration[] {
  const applied = client.prepare<[], Applied>("SELECT version, name, checksum FROM migrations ORDER BY version").all();
  applied.forEach((row, place) => assertSame(row, files[place], files.length));
  return files.slice(applied.length);
}

/** The schema version of a database file, or null before its first migration. */
export function schemaVersion(client: Connection): number | null {
  return client.prepare<[], number | null>("SELECT max(version) FROM migrations").pluck().get() ?? null;
}

function assertSame(row: Applied, file: Migration | undefined, known: number): void {
  if (file === undefined) {
    throw new DatabaseRefused(
      `This data was last used by a newer version of the site (schema ${row.version}; this version knows up to ${known - 1}). Start the newer version, or restore a backup that this version made.`,
    );
  }
  if (file.version === row.version && file.checksum === row.checksum) return;
  throw new DatabaseRefused(
    `The migration ${file.name} is not the one that this data was made with (${row.name}). Put the file back as it was; to change the schema, add a new file.`,
  );
}

function applyFile(client: Connection, file: Migration, { log, now, failpoint }: MigrateOptions): void {
  const started = performance.now();
  client.exec("BEGIN IMMEDIATE");
  try {
    file.statements.forEach((statement, place) => {
      client.exec(statement);
      if (!client.inTransaction) throw new Error("a migration may not begin or end a transaction");
      failpoint?.(`migration ${file.version} statement ${place}`);
    });
    const broken = client.prepare("PRAGMA foreign_key_check").all().length;
    if (broken > 0) throw new Error(`${broken} rows would point at nothing`);
    client
      .prepare("INSERT INTO migrations VALUES (?, ?, ?, ?)")
      .run(file.version, file.name, file.checksum, now().toISOString());
    client.exec("COMMIT");
  } catch (error) {
    if (client.inTransaction) client.exec("ROLLBACK");
    const why = error instanceof Error ? error.message : "unknown";
    throw new DatabaseRefused(
      `The migration ${file.name} could not be applied, and nothing of it was kept: ${why}.`,
      error,
    );
  }
  log("migration-applied", { version: file.version, name: file.name, ms: Math.round(performance.now() - started) });
}
