import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Client from "better-sqlite3";
import { type DrizzleSQLiteSnapshotJSON, generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";
import { getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { migrationsFolder } from "#db/migration-files.ts";
import { openDatabase } from "#db/open.ts";
import * as schema from "#db/schema/index.ts";
import { runChild } from "./child.ts";
import { keepNote, makeFolder, noteIds, notesTable, openTemp, placeOptions } from "./temp-database.ts";

const breakpoint = "\n--> statement-breakpoint\n";

/** The folder as a site left it that knew the first migration and kept three notes. */
async function usedFolder() {
  const place = makeFolder();
  const db = openDatabase(placeOptions(place));
  for (const [id, parent] of [
    ["a", null],
    ["b", "a"],
    ["c", "a"],
  ] as const)
    await db.act(keepNote(id, parent));
  await db.close();
  return { ...place, add: (name: string, source: string) => writeFileSync(join(place.migrationsDir, name), source) };
}

test("new migrations run once, in order, and are written down", async () => {
  using place = await usedFolder();
  place.add(
    "0001_colours.sql",
    `ALTER TABLE notes ADD COLUMN colour TEXT;${breakpoint}UPDATE notes SET colour = 'red';`,
  );
  place.add("0002-shapes.sql", "ALTER TABLE notes ADD COLUMN shape TEXT;");
  const applied: unknown[] = [];
  const log = (event: string, fields: object) => event === "migration-applied" && applied.push(fields);
  for (let open = 0; open < 2; open++) await openDatabase({ ...placeOptions(place), log }).close();
  expect(applied).toMatchObject([
    { version: 1, name: "0001_colours.sql" },
    { version: 2, name: "0002-shapes.sql" },
  ]);
});

test("a rebuilt parent table keeps its children, and foreign keys are on again afterwards", async () => {
  using place = await usedFolder();
  const children = `CREATE TABLE replies (id TEXT PRIMARY KEY, note TEXT NOT NULL REFERENCES notes (id) ON DELETE CASCADE);`;
  place.add("0001_replies.sql", `${children}${breakpoint}INSERT INTO replies SELECT 'to ' || id, id FROM notes;`);
  const rebuild = [
    "PRAGMA foreign_keys=OFF;",
    notesTable.replace("notes", "__new_notes"),
    "INSERT INTO __new_notes SELECT * FROM notes;",
    "DROP TABLE notes;",
    "ALTER TABLE __new_notes RENAME TO notes;",
    "PRAGMA foreign_keys=ON;",
  ];
  place.add("0002_rebuild.sql", rebuild.join(breakpoint));
  const db = openDatabase(placeOptions(place));
  expect(noteIds(db.read)).toEqual(["a", "b", "c"]);
  expect(db.read.all(sql`SELECT id FROM replies ORDER BY id`)).toEqual([
    { id: "to a" },
    { id: "to b" },
    { id: "to c" },
  ]);
  await expect(db.act(keepNote("d", "nobody"))).rejects.toThrow(/FOREIGN KEY/);
  await db.close();
});

test("a migration that would leave a row pointing at nothing is undone and refused", async () => {
  using place = await usedFolder();
  place.add("0001_lose-a.sql", "DELETE FROM notes WHERE id = 'a';");
  expect(() => openDatabase(placeOptions(place))).toThrow(
    /0001_lose-a.sql could not be applied.*2 rows would point at nothing/,
  );
  expect(namesInFile(place.dataDir)).toEqual(["a", "b", "c"]);
});

test("a migration that fails half-way keeps nothing of itself", async () => {
  using place = await usedFolder();
  place.add("0001_half.sql", `DELETE FROM notes WHERE id = 'c';${breakpoint}INSERT INTO nowhere VALUES (1);`);
  expect(() => openDatabase(placeOptions(place))).toThrow(/nothing of it was kept/);
  expect(namesInFile(place.dataDir)).toEqual(["a", "b", "c"]);
});

test("a migration may not end its own transaction", async () => {
  using place = await usedFolder();
  place.add("0001_commit.sql", "COMMIT;");
  expect(() => openDatabase(placeOptions(place))).toThrow(/may not begin or end a transaction/);
});

test("older code refuses a newer database with a sentence", async () => {
  using place = await usedFolder();
  using older = makeFolder();
  place.add("0001_more.sql", "ALTER TABLE notes ADD COLUMN colour TEXT;");
  await openDatabase(placeOptions(place)).close();
  const options = { ...placeOptions(place), migrationsDir: older.migrationsDir };
  expect(() => openDatabase(options)).toThrow(/newer version of the site \(schema 1; this version knows up to 0\)/);
});

test("a migration that was changed after it ran is refused; other line ends are no change", async () => {
  using place = await usedFolder();
  place.add("0000_notes.sql", notesTable.replaceAll("\n", "\r\n"));
  await openDatabase(placeOptions(place)).close();
  place.add("0000_notes.sql", `${notesTable} -- changed`);
  expect(() => openDatabase(placeOptions(place))).toThrow(/0000_notes.sql is not the one/);
});

test("a gap in the numbers is refused", async () => {
  using place = await usedFolder();
  place.add("0002_later.sql", "SELECT 1;");
  expect(() => openDatabase(placeOptions(place))).toThrow(/0002_later.sql should be number 0001/);
});

test("beside a site, an older database is not read with newer code", async () => {
  using place = await usedFolder();
  place.add("0001_more.sql", "ALTER TABLE notes ADD COLUMN colour TEXT;");
  expect(() => openDatabase({ ...placeOptions(place), readOnly: true })).toThrow(/Start the site once/);
});

test("killed at any statement of a migration, the next start has all of it and every row", async () => {
  using place = await usedFolder();
  const steps = [
    "ALTER TABLE notes ADD COLUMN colour TEXT;",
    "UPDATE notes SET colour = 'red';",
    "INSERT INTO notes VALUES ('d', '', 'a', 'blue');",
  ];
  place.add("0001_steps.sql", steps.join(breakpoint));
  for (const step of steps.keys()) {
    const ended = await runChild("die-at", place, `migration 1 statement ${step}`);
    expect(ended.signal).toBe("SIGKILL");
    expect(namesInFile(place.dataDir)).toEqual(["a", "b", "c"]);
  }
  const db = openDatabase(placeOptions(place));
  expect(noteIds(db.read)).toEqual(["a", "b", "c", "d"]);
  await db.close();
});

test("the migrations make exactly the schema that the code names", async () => {
  const folder = join(migrationsFolder, "meta");
  const newest =
    readdirSync(folder)
      .filter((name) => name.endsWith("_snapshot.json"))
      .toSorted()
      .at(-1) ?? "";
  const made = JSON.parse(readFileSync(join(folder, newest), "utf8")) as DrizzleSQLiteSnapshotJSON;
  const missing = await generateSQLiteMigration(made, await generateSQLiteDrizzleJson({ ...schema }, made.id));
  expect(missing, "run: npm run schema:generate -- --name what-changes").toEqual([]);
});

test("every table that the code names is there, with its columns", async () => {
  await using world = openTemp({ migrationsDir: migrationsFolder });
  const tables = Object.values(schema).filter((part) => is(part, SQLiteTable));
  expect(tables.length).toBeGreaterThan(10);
  for (const table of tables) {
    const made = world.db.read.all<{ name: string }>(sql.raw(`PRAGMA table_info("${getTableName(table)}")`));
    const named = Object.values(getTableColumns(table)).map((column) => column.name);
    expect(made.map((column) => column.name).toSorted(), getTableName(table)).toEqual(named.toSorted());
  }
});

test("records of what happened cannot be rewritten or removed by any code", async () => {
  using place = makeFolder();
  await openDatabase({ ...placeOptions(place), migrationsDir: migrationsFolder }).close();
  const client = new Client(join(place.dataDir, "site.db"));
  client.pragma("foreign_keys = OFF");
  client.exec("INSERT INTO referral_moves (id, referral_id, kind, by, at) VALUES ('1', 'r', 'taken', 'm', 0)");
  client.exec("INSERT INTO read_records (id, referral_id, member_id, what, at) VALUES ('1', 'r', 'm', 'record', 0)");
  client.exec("INSERT INTO admin_changes (id, member_id, what, about, at) VALUES ('1', 'm', 'team-paused', 't', 0)");
  for (const table of ["referral_moves", "read_records", "admin_changes"]) {
    expect(() => client.exec(`UPDATE ${table} SET at = 1`)).toThrow("never changed");
    expect(() => client.exec(`DELETE FROM ${table}`)).toThrow("never changed");
  }
  client.close();
});

test("deleting is always an act: no foreign key deletes or changes rows by itself", async () => {
  await using world = openTemp({ migrationsDir: migrationsFolder });
  const keys = Object.values(schema)
    .filter((part) => is(part, SQLiteTable))
    .flatMap((table) =>
      world.db.read.all<{ on_delete: string; on_update: string }>(
        sql.raw(`PRAGMA foreign_key_list("${getTableName(table)}")`),
      ),
    );
  expect(keys.length).toBeGreaterThan(10);
  expect(new Set(keys.flatMap((key) => [key.on_delete, key.on_update]))).toEqual(new Set(["NO ACTION"]));
});

function namesInFile(dataDir: string): string[] {
  const client = new Client(join(dataDir, "site.db"));
  const names = client.prepare<[], string>("SELECT id FROM notes ORDER BY rowid").pluck().all();
  client.close();
  return names;
}
