import { count } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Database } from "#db/open.ts";
import { insertNote, keepNote, noteIds, notes, openTemp, outcomes } from "./temp-database.ts";

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
            for (let pause = 0; pause < plan.pauses; pause++) await Promise.resolve();
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
