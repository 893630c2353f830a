import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Client from "better-sqlite3";
import { expect, test } from "vitest";
import type { Database } from "#db/open.ts";
import { insertNote, keepNote, noteIds, notes, openTemp, outcomes, setOnWriter } from "./temp-database.ts";

for (const [name, wait] of [
  ["a timer", () => sleep(1)],
  ["a file", () => readFile(import.meta.filename)],
  ["another turn", () => new Promise((resolve) => setImmediate(resolve))],
  ["something that never comes", () => new Promise(() => undefined)],
] as const) {
  test(`an act that waits for ${name} fails with its whole group, and the next group is served`, async () => {
    await using world = openTemp();
    const late = world.db.act(async (db) => {
      await insertNote(db, "early");
      await wait();
      await insertNote(db, "late");
      return { keep: true, value: null };
    });
    const group = [world.db.act(keepNote("before")), late, world.db.act(keepNote("after"))];
    expect(await outcomes(group)).toEqual(["ActOutlivedTurn", "ActOutlivedTurn", "ActOutlivedTurn"]);
    expect(await world.db.act(keepNote("next"))).toBe("next");
    await sleep(10);
    expect(await world.db.act(keepNote("last"))).toBe("last");
    expect(noteIds(world.db.read)).toEqual(["next", "last"]);
  });
}

test("what an act left running cannot write into its neighbour's act", async () => {
  await using world = openTemp();
  const stray: Promise<unknown>[] = [];
  const careless = world.db.act(async (db) => {
    const later = async () => {
      for (let n = 0; n < 20; n++) await Promise.resolve();
      await insertNote(db, "stray");
    };
    stray.push(later());
    return { keep: true, value: "careless" };
  });
  const neighbour = world.db.act(async (db) => {
    for (let n = 0; n < 60; n++) await Promise.resolve();
    return keepNote("neighbour")(db);
  });
  expect(await outcomes([careless, neighbour])).toEqual(["careless", "neighbour"]);
  expect(await outcomes(stray)).toEqual(["Error"]);
  expect(noteIds(world.db.read)).toEqual(["neighbour"]);
});

test("the writer is closed to everyone outside an act", async () => {
  await using world = openTemp();
  const { leaked } = await world.db.act(async (db) => ({ keep: true, value: { leaked: db } }));
  expect(() => leaked.delete(notes).run()).toThrow("outside its act");
  await expect(insertNote(leaked, "outside")).rejects.toThrow("outside its act");
});

test("an act may not wait for another act", async () => {
  await using world = openTemp();
  const nested = world.db.act(async () => ({ keep: true, value: await world.db.act(keepNote("inner")) }));
  await expect(nested).rejects.toThrow("may not wait for another act");
  expect(await world.db.act(keepNote("next"))).toBe("next");
});

test("when the commit fails nobody in the group was told it worked", async () => {
  await using world = openTemp();
  const orphan = world.db.act(keepNote("child", "no such parent")); // checked at the commit
  expect(await outcomes([world.db.act(keepNote("a")), orphan])).toEqual(["SqliteError", "SqliteError"]);
  expect(await world.db.act(keepNote("next"))).toBe("next");
  expect(noteIds(world.db.read)).toEqual(["next"]);
});

test("when SQLite undoes the whole transaction by itself, the whole group fails and nothing slips in outside it", async () => {
  await using world = openTemp();
  const other = new Client(join(world.dataDir, "site.db"));
  other.exec(`CREATE TRIGGER undo_everything BEFORE INSERT ON notes WHEN NEW.id = 'poison'
    BEGIN SELECT RAISE(ROLLBACK, 'everything is undone'); END`);
  other.close();
  const hiding = async (db: Database) => {
    const hidden = await outcomes([insertNote(db, "poison"), insertNote(db, "outside")]);
    return { keep: true, value: hidden };
  };
  const acts = [world.db.act(keepNote("a")), world.db.act(hiding), world.db.act(keepNote("b"))];
  expect(await outcomes(acts)).toEqual(Array(3).fill("StorageRefused: io"));
  expect(await world.db.act(keepNote("next"))).toBe("next");
  expect(noteIds(world.db.read)).toEqual(["next"]);
});

test("a full disk refuses, loses nothing that was acknowledged, and passes when there is room again", async () => {
  await using world = openTemp();
  await world.db.act(keepNote("first"));
  await setOnWriter(world.db, "max_page_count = 40");
  const big = (id: string) =>
    world.db.act(async (db) => {
      await insertNote(db, id, "x".repeat(20_000));
      return { keep: true, value: id };
    });
  const ids = Array.from({ length: 30 }, (_, n) => `big-${n}`);
  const results: unknown[] = [];
  for (const id of ids) results.push(...(await outcomes([big(id), big(`${id}-too`)])));
  const acknowledged = results.filter((result) => result !== "StorageRefused: disk-full");
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(acknowledged.length).toBeLessThan(results.length);
  expect(noteIds(world.db.read)).toEqual(["first", ...acknowledged]);
  await setOnWriter(world.db, "max_page_count = 100000");
  expect(await big("room again")).toBe("room again");
});

test("an act that hides a full disk cannot be kept in part", async () => {
  await using world = openTemp();
  await setOnWriter(world.db, "max_page_count = 20");
  const hiding = world.db.act(async (db) => {
    await insertNote(db, "part");
    const failure: unknown = await insertNote(db, "big", "x".repeat(900_000)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "SQLITE_FULL" });
    throw failure;
  });
  expect(await outcomes([hiding])).toEqual(["StorageRefused: disk-full"]);
  expect(noteIds(world.db.read)).toEqual([]);
});

test("a database locked by somebody else refuses soon, and passes when it is free", async () => {
  await using world = openTemp();
  const other = new Client(join(world.dataDir, "site.db"));
  other.exec("BEGIN IMMEDIATE");
  const started = performance.now();
  expect(await outcomes([world.db.act(keepNote("a")), world.db.act(keepNote("b"))])).toEqual([
    "StorageRefused: locked",
    "StorageRefused: locked",
  ]);
  expect(performance.now() - started).toBeLessThan(3000);
  other.close();
  expect(await world.db.act(keepNote("c"))).toBe("c");
});
