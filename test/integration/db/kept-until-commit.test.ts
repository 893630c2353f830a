import { expect, test } from "vitest";
import { notes, openTemp } from "./temp-database.ts";

test("a count that is kept is read anew after any commit, also of an act that changes nothing everyone sees", async () => {
  await using world = openTemp();
  let reads = 0;
  const counted = (db: typeof world.db.read) =>
    db.keepUntilCommit("all notes", (on) => {
      reads += 1;
      return on.select().from(notes).all().length;
    });
  const add = (id: string) =>
    world.db.act(
      async (db) => {
        await db.insert(notes).values({ id, body: "", parent: null });
        return { keep: true, value: counted(db) };
      },
      { unseen: true },
    );
  expect([counted(world.db.read), counted(world.db.read), reads]).toEqual([0, 0, 1]);
  expect(await add("one")).toBe(1); // inside an act it is read each time
  expect([counted(world.db.read), counted(world.db.read), reads]).toEqual([1, 1, 3]);
  expect(await world.db.snapshot(async (db) => counted(db))).toBe(1);
  await add("two");
  expect([counted(world.db.read), await world.db.snapshot(async (db) => counted(db))]).toEqual([2, 2]);
});
