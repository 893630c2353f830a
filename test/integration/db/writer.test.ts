import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Client from "better-sqlite3";
import { count } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Database } from "#db/open.ts";
import { insertNote, keepNote, noteIds, notes, openTemp, outcomes, setOnWriter } from "./temp-database.ts";

test("acts that wait together share a commit, at most sixty-four to one", async () => {
  const points: string[] = [];
  await using world = openTemp({ failpoint: (name) => points.push(name) });
  const ids = Array.from({ length: 100 }, (_, n) => `note-${n}`);
  points.length = 0;
  expect(await Promise.all(ids.map((id) => world.db.act(keepNote(id))))).toEqual(ids);
  expect(points.filter((name) => name === "after-commit")).toHaveLength(2);
  expect(points.indexOf("before-commit")).toBe(1 + 64);
  expect(noteIds(world.db.read)).toEqual(ids);
});

test("nobody is answered before the commit, and answers come in the order of the acts", async () => {
  const heard: string[] = [];
  await using world = openTemp({ failpoint: (name) => name === "before-commit" && heard.push(name) });
  const acts = ["a", "b", "c"].map(async (id) => heard.push(await world.db.act(keepNote(id))));
  await Promise.all(acts);
  expect(heard).toEqual(["before-commit", "a", "b", "c"]);
});

test("an act that is not kept leaves nothing behind and still answers", async () => {
  await using world = openTemp();
  const refused = world.db.act(async (db) => {
    await insertNote(db, "refused");
    return { keep: false, value: noteIds(db) };
  });
  expect(await outcomes([refused, world.db.act(keepNote("kept"))])).toEqual([["refused"], "kept"]);
  expect(noteIds(world.db.read)).toEqual(["kept"]);
});

test("an act that throws is undone alone", async () => {
  await using world = openTemp();
  const broken = world.db.act(async (db) => {
    await insertNote(db, "broken");
    throw new RangeError("a fault in the act");
  });
  expect(await outcomes([world.db.act(keepNote("a")), broken, world.db.act(keepNote("b"))])).toEqual([
    "a",
    "RangeError",
    "b",
  ]);
  expect(noteIds(world.db.read)).toEqual(["a", "b"]);
});

test("a broken rule of the database is the fault of one act alone", async () => {
  await using world = openTemp();
  const acts = ["a", "a", "b"].map((id) => world.db.act(keepNote(id)));
  expect(await outcomes(acts)).toEqual(["a", "SqliteError", "b"]);
});

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
      for (let n = 0; n < 20; n++) await null;
      await insertNote(db, "stray");
    };
    stray.push(later());
    return { keep: true, value: "careless" };
  });
  const neighbour = world.db.act(async (db) => {
    for (let n = 0; n < 60; n++) await null;
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

test("a database locked by somebody else refuses within half a second, and passes when it is free", async () => {
  await using world = openTemp();
  const other = new Client(join(world.dataDir, "site.db"));
  other.exec("BEGIN IMMEDIATE");
  const started = performance.now();
  expect(await outcomes([world.db.act(keepNote("a")), world.db.act(keepNote("b"))])).toEqual([
    "StorageRefused: locked",
    "StorageRefused: locked",
  ]);
  expect(performance.now() - started).toBeLessThan(1000);
  other.close();
  expect(await world.db.act(keepNote("c"))).toBe("c");
});

test("a kept statement is built once for each handle", async () => {
  await using world = openTemp();
  let built = 0;
  const countNotes = (db: Database) =>
    db.keep("count notes", (own) => {
      built++;
      return own.select({ n: count() }).from(notes).prepare();
    });
  for (const id of ["a", "b", "c"]) {
    const seen = await world.db.act(async (db) => {
      await insertNote(db, id);
      return { keep: true, value: countNotes(db).get()?.n };
    });
    expect(countNotes(world.db.read).get()?.n).toBe(seen);
  }
  expect(built).toBe(2);
});

test("closing finishes the acts that wait and takes no more", async () => {
  await using world = openTemp();
  const waiting = Array.from({ length: 70 }, (_, n) => world.db.act(keepNote(`note-${n}`)));
  const closed = world.db.close();
  await expect(world.db.act(keepNote("too late"))).rejects.toThrow("closed");
  expect(await outcomes(waiting)).toEqual(Array.from({ length: 70 }, (_, n) => `note-${n}`));
  await closed;
});

test("whatever acts come, in whatever groups, exactly the kept ones are there", async () => {
  const anyAct = fc.record({
    kind: fc.constantFrom("keep", "refuse", "throw"),
    pauses: fc.nat(3),
    alone: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { maxLength: 90 }), async (plans) => {
      await using world = openTemp();
      const acts: Promise<unknown>[] = [];
      for (const [n, plan] of plans.entries()) {
        acts.push(
          world.db.act(async (db) => {
            await insertNote(db, `note-${n}`);
            for (let pause = 0; pause < plan.pauses; pause++) await null;
            if (plan.kind === "throw") throw new RangeError("thrown");
            return { keep: plan.kind === "keep", value: plan.kind };
          }),
        );
        if (plan.alone) await outcomes(acts);
      }
      expect(await outcomes(acts)).toEqual(plans.map(({ kind }) => (kind === "throw" ? "RangeError" : kind)));
      expect(noteIds(world.db.read)).toEqual(plans.flatMap(({ kind }, n) => (kind === "keep" ? [`note-${n}`] : [])));
    }),
    { numRuns: 40 },
  );
});
