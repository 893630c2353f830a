import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { insertMember } from "#db/queries/members.ts";
import { openLibraryWorld } from "#test/integration/library/library-world.ts";

test("what reads one moment for long sees nothing that is written meanwhile, and keeps nobody from writing", async () => {
  await using world = await openLibraryWorld();
  await world.addMember("before");
  const { db } = world.services();
  const members = (at: typeof db.read) => at.get<{ n: number }>(sql`SELECT count(*) AS n FROM members`).n;
  await db.hold(async (held) => {
    await world.addMember("meanwhile");
    expect([members(held), members(db.read)]).toEqual([1, 2]);
    await expect(
      insertMember(held, {
        id: "x",
        name: "X",
        mail: "x@example.org",
        sample: true,
        active: true,
        createdAt: world.clock.now(),
      }),
    ).rejects.toThrow(/Failed query|readonly/);
  });
  expect(await db.hold(async (held) => members(held))).toBe(2);
});
