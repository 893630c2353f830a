import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { deriveMasterKey } from "#db/keys.ts";
import { type Database, openDatabase, type OpenOptions, type SiteDatabase } from "#db/open.ts";

export const masterKey = deriveMasterKey("a secret of at least thirty-two letters");

export const notesTable = `CREATE TABLE notes (id TEXT PRIMARY KEY, body TEXT NOT NULL,
  parent TEXT REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED);`;

export const notes = sqliteTable("notes", {
  id: text("id").primaryKey(),
  body: text("body").notNull(),
  parent: text("parent"),
});

/** A folder of its own for one test, with a folder of migrations that make one small table. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), "database-test-"));
  const migrationsDir = join(folder, "migrations");
  mkdirSync(migrationsDir);
  writeFileSync(join(migrationsDir, "0000_notes.sql"), notesTable);
  return {
    folder,
    migrationsDir,
    dataDir: join(folder, "data"),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A real database in a folder of its own, closed and removed at the end of the test. */
export function openTemp(options: Partial<OpenOptions> = {}) {
  const place = makeFolder();
  const db = openDatabase({ ...placeOptions(place), ...options });
  return {
    ...place,
    db,
    [Symbol.asyncDispose]: async () => {
      await db.close();
      place[Symbol.dispose]();
    },
  };
}

export function placeOptions({ dataDir, migrationsDir }: { dataDir: string; migrationsDir: string }): OpenOptions {
  return { dataDir, migrationsDir, masterKey, log: () => undefined };
}

export async function insertNote(db: Database, id: string, body = "a note", parent: string | null = null) {
  await db.insert(notes).values({ id, body, parent });
}

export const keepNote =
  (id: string, parent: string | null = null) =>
  async (db: Database) => {
    await insertNote(db, id, "a note", parent);
    return { keep: true, value: id };
  };

export function noteIds(db: Database): string[] {
  return db
    .select({ id: notes.id })
    .from(notes)
    .orderBy(sql`rowid`)
    .all()
    .map((row) => row.id);
}

/** What became of each act, in a form that a test can compare. */
export async function outcomes(acts: ReadonlyArray<Promise<unknown>>): Promise<unknown[]> {
  const settled = await Promise.allSettled(acts);
  return settled.map((one) => (one.status === "fulfilled" ? one.value : nameOf(one.reason)));
}

function nameOf(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  return "kind" in reason ? `${reason.name}: ${String(reason.kind)}` : reason.name;
}

/** An act that changes a setting of the writer's own connection. */
export function setOnWriter(db: SiteDatabase, pragma: string) {
  return db.act(async (handle) => {
    handle.get(sql.raw(`PRAGMA ${pragma}`));
    return { keep: true, value: null };
  });
}
