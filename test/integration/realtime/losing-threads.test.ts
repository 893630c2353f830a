import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { moveThread } from "#app/use-cases/moderation/move-thread.ts";
import { saveSpace } from "#app/use-cases/discussion/save-space.ts";
import { endAccess } from "#app/use-cases/administration/end-access.ts";
import { leaveSpace } from "#app/use-cases/members/join-space.ts";
import { endSession } from "#app/use-cases/sign-in/end-session.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findSpace } from "#db/queries/space-members.ts";
import { roleGrants, spaceMembers } from "#db/schema/index.ts";
import { patience } from "#test/support/live/patience.ts";
import { facilitator } from "#test/integration/members/members-world.ts";
import { openThreadsWorld } from "./threads-world.ts";

const cut = { timeout: 2_000, interval: 20 };

/** Thread 1 in a space that only its members read: Nadia and Omar are in it, Pat is not. */
async function openClosed(timings = {}) {
  const world = await openThreadsWorld(timings);
  const [nadia, omar, pat] = [
    await world.addMember("Nadia Khan", []),
    await world.addMember("Omar Bell", []),
    await world.addMember("Pat Lowe", []),
  ];
  await world.addSpace("closed", { postsSeenBy: "space" }, [nadia, omar]);
  expect(await world.begin(nadia, { spaceId: "closed" })).toMatchObject({ ok: true });
  const lineOf = async (memberId: string) => world.line((await world.session(memberId)).cookie);
  return { ...world, nadia, omar, pat, lineOf };
}

test("a thread of a closed space is not there for whoever is not in it", async () => {
  await using world = await openClosed();
  const [inside, outside] = [await world.lineOf(world.omar), await world.lineOf(world.pat)];
  expect(await inside.follow(1, 1)).toMatchObject({ ok: true });
  expect(await outside.follow(1, 1)).toEqual({ ok: false, kind: "gone" });
  await world.answer(world.nadia);
  await vi.waitFor(() => expect(inside.written).toHaveLength(1), patience);
  expect(await outside.follow(1, 1)).toEqual({ ok: false, kind: "gone" });
  expect(outside.written).toEqual([]);
});

test("whoever leaves the space hears nothing of what is written in the same moment", async () => {
  await using world = await openClosed();
  const [stays, leaves] = [await world.lineOf(world.nadia), await world.lineOf(world.omar)];
  for (const page of [stays, leaves]) await page.follow(1, 1);
  const viewer = await world.viewerOf(world.omar);
  const left = perform(world.services(), leaveSpace, { viewer, spaceId: "closed" });
  const written = world.answer(world.nadia);
  expect((await left).ok).toBe(true);
  await written;
  await vi.waitFor(() => expect([stays.written.length, leaves.gone]).toEqual([1, [1]]), cut);
  expect(leaves.written).toEqual([]);
  expect(await leaves.follow(1, 1)).toEqual({ ok: false, kind: "gone" });
});

test("a thread that moves where somebody may not read it is taken away from their page, and from no other", async () => {
  await using world = await openClosed();
  expect(await world.begin(world.nadia)).toMatchObject({ value: { thread: 2 } });
  const [inside, outside] = [await world.lineOf(world.omar), await world.lineOf(world.pat)];
  for (const page of [inside, outside]) expect(await page.follow(2, 1)).toMatchObject({ ok: true });
  const grant = { memberId: facilitator, role: "facilitator" as const, scope: null, until: null };
  const viewer = { ...(await world.viewerOf(facilitator)), grants: [grant] };
  const move = { viewer, thread: 2, spaceId: "closed", why: "It belongs there" };
  expect(await perform(world.services(), moveThread, move)).toMatchObject({ ok: true });
  await vi.waitFor(() => expect([outside.gone, inside.changed]).toEqual([[2], [2]]), cut);
  expect(inside.gone).toEqual([]);
});

test("a space that is closed to others takes its threads away from pages that are open", async () => {
  await using world = await openClosed();
  expect(await world.begin(world.nadia)).toMatchObject({ value: { thread: 2 } });
  const page = await world.lineOf(world.pat);
  expect(await page.follow(2, 1)).toMatchObject({ ok: true });
  const space = await findSpace(world.read(), "talk");
  if (space === null) throw new Error("There is no space");
  const grant = { memberId: facilitator, role: "facilitator" as const, scope: null, until: null };
  const viewer = { ...(await world.viewerOf(facilitator)), grants: [grant] };
  const settings = { ...space, postsSeenBy: "space" as const };
  const saved = await perform(world.services(), saveSpace, { viewer, spaceId: "talk", settings });
  expect(saved).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(page.gone).toEqual([2]), cut);
});

test("signing out ends the pages of that session and of no other; ending access ends them all", async () => {
  await using world = await openClosed();
  const [first, second] = [await world.session(world.omar), await world.session(world.omar)];
  const pages = [await world.line(first.cookie), await world.line(second.cookie)];
  for (const page of pages) await page.follow(1, 1);
  await perform(world.services(), endSession, { tokenHash: first.tokenHash, memberId: world.omar });
  await vi.waitFor(() => expect(pages.map(({ socket }) => socket.connected)).toEqual([false, true]), cut);
  expect(pages[1]?.gone).toEqual([]);
  await perform(world.services(), endAccess, { memberId: world.omar, by: "thomas-wetherell" });
  await vi.waitFor(() => expect(pages.map(({ socket }) => socket.connected)).toEqual([false, false]), cut);
});

test("what ran out without anything happening is found when everyone is looked at", async () => {
  await using world = await openClosed({ watchMs: 100 });
  const page = await world.lineOf(world.omar);
  await page.follow(1, 1);
  await world.write((db) => db.delete(spaceMembers).where(eq(spaceMembers.memberId, world.omar)));
  await vi.waitFor(() => expect(page.gone).toEqual([1]), cut);
  expect(page.socket.connected).toBe(true);
  world.clock.forward(48 * 60 * 60_000);
  await vi.waitFor(() => expect(page.socket.connected).toBe(false), cut);
});

test("a role that waits for the second step opens nothing before it was passed", async () => {
  await using world = await openClosed();
  expect(
    (await world.read().select().from(roleGrants).where(eq(roleGrants.memberId, facilitator))).length,
  ).toBeGreaterThan(0);
  const page = await world.lineOf(facilitator);
  expect(await page.follow(1, 1)).toEqual({ ok: false, kind: "gone" });
});
