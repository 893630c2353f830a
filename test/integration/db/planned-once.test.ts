import { asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { notes, openTemp } from "./temp-database.ts";

test("no value that is given to a statement makes SQLite plan it anew", async () => {
  await using world = openTemp();
  const read = world.db.read.select().from(notes).where(eq(notes.body, "one")).orderBy(asc(notes.id)).limit(2);
  const kept = world.db.read
    .select()
    .from(notes)
    .where(eq(notes.body, sql.placeholder("body")));
  for (const { sql: text } of [read.toSQL(), kept.toSQL()]) {
    expect(text).toContain("?");
    expect(text).not.toMatch(/[^+]\?/);
  }
});

test("a value is kept and found as it was given: text, empty, long, nothing", async () => {
  await using world = openTemp();
  const bodies = ["one", "", "'; --", "9".repeat(20_000), "0123", "1e3"];
  await world.db.act(async (db) => {
    for (const [index, body] of bodies.entries()) await db.insert(notes).values({ id: `${index}`, body, parent: null });
    return { keep: true, value: null };
  });
  for (const [index, body] of bodies.entries()) {
    const found = await world.db.read.select().from(notes).where(eq(notes.body, body));
    expect(found).toEqual([{ id: `${index}`, body, parent: null }]);
  }
});
