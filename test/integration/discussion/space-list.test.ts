import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listSpaceThreads } from "#db/queries/discussion/space-threads.ts";
import { threads } from "#db/schema/index.ts";
import { openSpaceWorld, type SpaceWorld } from "./space-world.ts";

const talk = { id: "talk", gathers: null };

const addMany = (world: SpaceWorld, createdBy: string, count: number) =>
  world.write(async (db) => {
    const at = world.clock.now().getTime();
    for (let number = 1; number <= count; number += 1)
      await db.insert(threads).values({
        id: randomUUID(),
        number,
        title: `Thread ${number}`,
        spaceId: "talk",
        createdBy,
        createdAt: new Date(at),
        lastPostAt: new Date(at + Math.floor(number / 2) * 1_000), // two of each moment
      });
  });

const change = (world: SpaceWorld, number: number, what: Partial<typeof threads.$inferInsert>) =>
  world.write((db) => db.update(threads).set(what).where(eq(threads.number, number)));

test("a space lists pinned threads first and then the newest words, each thread on one page only, and counts them all", async () => {
  await using world = await openSpaceWorld();
  const nadia = await world.addMember("Nadia Khan", []);
  await addMany(world, nadia, 54);
  const viewer = { memberId: nadia, grants: [], spaceIds: [], now: world.clock.now() };
  const page = async (number: number, today = "2026-05-06") => {
    const asked = { page: number, unanswered: false, today };
    const { threads: rows, total } = await listSpaceThreads(world.services().db.read, viewer, talk, asked);
    return { numbers: rows.map((row) => row.number), total };
  };
  const newest = Array.from({ length: 54 }, (_, index) => 54 - index);
  expect(await page(1)).toEqual({ numbers: newest.slice(0, 25), total: 54 });
  await change(world, 3, { pinnedAt: world.clock.now() });
  await change(world, 40, { pinnedAt: world.clock.now() });
  const others = newest.filter((number) => number !== 3 && number !== 40);
  expect(await page(1)).toEqual({ numbers: [40, 3, ...others.slice(0, 23)], total: 54 });
  expect(await page(2)).toEqual({ numbers: others.slice(23, 48), total: 54 });
  expect(await page(3)).toEqual({ numbers: others.slice(48), total: 54 });
  await change(world, 40, { kind: "notice", endsOn: "2026-05-06" });
  expect(await page(1)).toMatchObject({ total: 54 });
  expect(await page(1, "2026-05-07")).toEqual({ numbers: [3, ...others.slice(0, 24)], total: 53 });
});

test("of a space that is closed to somebody the list shows and counts nothing", async () => {
  await using world = await openSpaceWorld();
  const nadia = await world.addMember("Nadia Khan", []);
  await addMany(world, nadia, 3);
  await world.addSpace("inner", { postsSeenBy: "space" }, []);
  await world.write((db) => db.update(threads).set({ spaceId: "inner" }));
  const asked = { page: 1, unanswered: false, today: "2026-05-06" };
  const look = (spaceIds: string[]) => {
    const viewer = { memberId: nadia, grants: [], spaceIds, now: world.clock.now() };
    return listSpaceThreads(world.services().db.read, viewer, { id: "inner", gathers: null }, asked);
  };
  expect(await look([])).toEqual({ threads: [], total: 0 });
  expect(await look(["inner"])).toMatchObject({ total: 3 });
});
