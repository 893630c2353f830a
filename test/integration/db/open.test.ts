import { once } from "node:events";
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Client from "better-sqlite3";
import { count, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { deriveMasterKey } from "#db/keys.ts";
import { type Database, openDatabase } from "#db/open.ts";
import { startChild } from "./child.ts";
import { insertNote, keepNote, makeFolder, noteIds, notes, openTemp, outcomes, placeOptions } from "./temp-database.ts";

const settings = { journal_mode: "wal", synchronous: 2, foreign_keys: 1, trusted_schema: 0, cell_size_check: 1 };

test("every connection has the settings that keep data safe, at the first open and at every later one", async () => {
  using place = makeFolder();
  for (let open = 0; open < 2; open++) {
    const db = openDatabase(placeOptions(place));
    expect(settingsOf(db.read)).toEqual(settings);
    expect(await db.snapshot(async (handle) => settingsOf(handle))).toEqual(settings);
    expect(await db.act(async (handle) => ({ keep: true, value: settingsOf(handle) }))).toEqual(settings);
    await db.close();
  }
});

function settingsOf(db: Database) {
  const names = Object.keys(settings);
  return Object.fromEntries(names.flatMap((name) => Object.entries(db.get<object>(sql.raw(`PRAGMA ${name}`)))));
}

test("the read handle sees the newest commit and cannot write", async () => {
  await using world = openTemp();
  await world.db.act(keepNote("a"));
  expect(noteIds(world.db.read)).toEqual(["a"]);
  await expect(insertNote(world.db.read, "b")).rejects.toMatchObject({ code: "SQLITE_READONLY" });
});

test("a snapshot is one moment, whatever is written meanwhile", async () => {
  await using world = openTemp();
  const other = new Client(join(world.dataDir, "site.db"));
  const seen = await world.db.snapshot(async (db) => {
    const before = db.select({ n: count() }).from(notes).get();
    other.exec("INSERT INTO notes (id, body) VALUES ('meanwhile', '')");
    await Promise.resolve();
    return [before, db.select({ n: count() }).from(notes).get()];
  });
  other.close();
  expect(seen).toEqual([{ n: 0 }, { n: 0 }]);
  expect(noteIds(world.db.read)).toEqual(["meanwhile"]);
});

test("a snapshot that outlives its turn ends there, and the next one is a new moment", async () => {
  await using world = openTemp();
  let gate = (): void => undefined;
  const open = new Promise<void>((resolve) => (gate = resolve));
  const inside: Promise<unknown>[] = [];
  const late = world.db.snapshot(async (db) => {
    const reading = open.then(() => noteIds(db));
    inside.push(reading);
    return reading;
  });
  expect(await outcomes([late])).toEqual(["ActOutlivedTurn"]);
  await world.db.act(keepNote("a"));
  gate();
  expect(await outcomes(inside)).toEqual(["Error"]);
  expect(await world.db.snapshot(async (db) => noteIds(db))).toEqual(["a"]);
});

test("the probe writes for real, at most once in five seconds, and says when it cannot", async () => {
  let time = Date.parse("2026-05-04T09:00:00Z");
  let commits = 0;
  const failpoint = (name: string) => void (name === "after-commit" && commits++);
  await using world = openTemp({ now: () => new Date(time), failpoint });
  await Promise.all([world.db.probe(), world.db.probe()]);
  time += 4_999;
  await world.db.probe();
  expect(commits).toBe(1);
  time += 1;
  await world.db.probe();
  expect(commits).toBe(2);
  const other = new Client(join(world.dataDir, "site.db"));
  other.exec("BEGIN IMMEDIATE");
  time += 5_000;
  await expect(world.db.probe()).rejects.toMatchObject({ name: "StorageRefused", kind: "locked" });
  other.close();
});

test("a second site on the same folder refuses with a sentence, and the first goes on", async () => {
  await using world = openTemp();
  expect(() => openDatabase(placeOptions(world))).toThrow(/already in use. Stop the site first/);
  expect(await world.db.act(keepNote("a"))).toBe("a");
});

test("a folder is free again as soon as the process that had it is killed", async () => {
  using place = makeFolder();
  await using child = await startChild("hold", place);
  expect(() => openDatabase(placeOptions(place))).toThrow(/already in use/);
  child.process.kill("SIGKILL");
  await once(child.process, "exit");
  const db = openDatabase(placeOptions(place));
  expect(noteIds(db.read)).toEqual(["kept by the child"]);
  await db.close();
});

test("a folder is free again when opening it was refused half-way", async () => {
  using place = makeFolder();
  await openDatabase(placeOptions(place)).close();
  const other = { ...placeOptions(place), masterKey: deriveMasterKey("another secret of thirty-two letters") };
  expect(() => openDatabase(other)).toThrow(/The secret is not the one/);
  await openDatabase(placeOptions(place)).close();
});

test("data without its keys is not served", async () => {
  using place = makeFolder();
  await openDatabase(placeOptions(place)).close();
  rmSync(join(place.dataDir, "keys.db"));
  expect(() => openDatabase(placeOptions(place))).toThrow(/keys.db is missing/);
});

test("a file that is not a database refuses with a sentence", async () => {
  using place = makeFolder();
  await openDatabase(placeOptions(place)).close();
  writeFileSync(join(place.dataDir, "site.db"), "not a database, and long enough to be read as one".repeat(100));
  expect(() => openDatabase(placeOptions(place))).toThrow(/is damaged, or is not a database/);
});

test("beside a running site the data can be read and not written", async () => {
  await using world = openTemp();
  await world.db.act(keepNote("a"));
  const beside = openDatabase({ ...placeOptions(world), readOnly: true });
  expect(noteIds(beside.read)).toEqual(["a"]);
  await world.db.act(keepNote("b"));
  expect(await beside.snapshot(async (db) => noteIds(db))).toEqual(["a", "b"]);
  await expect(beside.act(keepNote("c"))).rejects.toThrow("reading only");
  await beside.close();
});

test("a checkpoint empties the log, and closing puts everything into the databases themselves", async () => {
  using place = makeFolder();
  const db = openDatabase(placeOptions(place));
  await db.act(keepNote("a"));
  expect(statSync(join(place.dataDir, "site.db-wal")).size).toBeGreaterThan(0);
  db.checkpoint();
  expect(statSync(join(place.dataDir, "site.db-wal")).size).toBe(0);
  await db.close();
  await db.close();
  expect(readdirSync(place.dataDir).toSorted()).toEqual(["keys.db", "lock.db", "site.db"]);
});
