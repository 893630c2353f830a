import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addPost } from "#app/use-cases/discussion/add-post.ts";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { deleteMe } from "#app/use-cases/members/delete-me.ts";
import { blockWriting } from "#app/use-cases/moderation/block-writing.ts";
import { decideHeld } from "#app/use-cases/moderation/decide-held.ts";
import { takeHeldBack } from "#app/use-cases/moderation/take-held-back.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listHeldOf, listWaitingPosts } from "#db/queries/discussion/held-posts.ts";
import { listPosts } from "#db/queries/discussion/posts.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { insertJoinRequest } from "#db/queries/join-requests.ts";
import { notices, spaces } from "#db/schema/index.ts";
import { openTalkWorld } from "./talk-world.ts";

/** Nel joined by request and is known to nobody; Max was there before. Both write in an open space. */
async function openNewcomers() {
  const world = await openTalkWorld();
  await world.addMember("nel");
  await world.addSpace("wide");
  await world.write(async (db) => {
    await db.update(spaces).set({ postsSeenBy: "members", writtenBy: "members" }).where(eq(spaces.id, "wide"));
    const at = world.clock.now();
    const asked = { id: randomUUID(), name: "Nel", workRole: "", organisation: "", place: "", why: "", returnTo: "/" };
    const letIn = { state: "accepted" as const, askedAt: at, decidedAt: at, decidedBy: "fay", reason: null };
    await insertJoinRequest(db, { ...asked, ...letIn, mail: "nel@example.org", memberId: "nel" });
  });
  const by = (memberId: string) => ({ viewer: world.viewerOf(memberId), postId: randomUUID(), saidNotPersonal: false });
  return {
    ...world,
    fay: { ...world.viewerOf("fay"), memberId: "fay" },
    start: (memberId: string, title: string) => {
      const about = { kind: "space" as const, spaceId: "wide" };
      return perform(world.services(), startThread, { ...by(memberId), about, title, body: `About ${title}` });
    },
    answer: (memberId: string, thread: number, body: string) =>
      perform(world.services(), addPost, { ...by(memberId), thread, body }),
  };
}

test("a first post of somebody whom nobody knows waits, and from the second on they write like everybody", async () => {
  await using world = await openNewcomers();
  const { read } = world.services().db;
  expect(await world.start("nel", "Quoits")).toEqual({ ok: true, value: { thread: null } });
  const [held] = await listWaitingPosts(read);
  expect(held).toMatchObject({ title: "Quoits", writer: "Nel Sample", why: "first-post", spaceId: "wide" });
  const answer = { kind: "let-through" as const };
  const through = await perform(world.services(), decideHeld, { viewer: world.fay, id: held?.id ?? "", answer });
  expect(through).toMatchObject({ ok: true, value: { thread: 1, post: 1 } });
  const told = await read.select().from(notices).where(eq(notices.memberId, "nel"));
  expect(told).toMatchObject([{ kind: "decision", why: "let-through", post: 1, mailedAt: expect.any(Date) as Date }]);
  expect(await findThread(read, world.viewerOf("max"), 1)).toMatchObject({ title: "Quoits", createdBy: "nel" });
  expect(await world.answer("nel", 1, "And on Tuesdays?")).toEqual({ ok: true, value: { post: 2 } });
});

test("whoever was there before writes at once, and a held post is taken back by its writer alone", async () => {
  await using world = await openNewcomers();
  expect(await world.start("max", "Buses")).toEqual({ ok: true, value: { thread: 1 } });
  expect(await world.answer("nel", 1, "By train")).toEqual({ ok: true, value: { post: null } });
  const { read } = world.services().db;
  const [held] = await listHeldOf(read, "nel");
  const id = held?.id ?? "";
  expect(await perform(world.services(), takeHeldBack, { memberId: "max", id })).toMatchObject({ ok: false });
  expect(await perform(world.services(), takeHeldBack, { memberId: "nel", id })).toMatchObject({ ok: true });
  expect(await listHeldOf(read, "nel")).toEqual([]);
  const thread = await findThread(read, world.viewerOf("max"), 1);
  expect(await listPosts(read, [thread?.id ?? ""])).toHaveLength(1);
});

test("somebody new has ten posts an hour, and is told when they can go on; others have no such limit", async () => {
  await using world = await openNewcomers();
  await world.start("max", "Buses");
  await world.answer("nel", 1, "First");
  const [held] = await listWaitingPosts(world.services().db.read);
  const answer = { kind: "let-through" as const };
  await perform(world.services(), decideHeld, { viewer: world.fay, id: held?.id ?? "", answer });
  for (let count = 2; count <= 10; count += 1)
    expect(await world.answer("nel", 1, `Post ${count}`)).toMatchObject({ ok: true });
  const refused = await world.answer("nel", 1, "One more");
  const again = refused.ok || refused.refusal.kind !== "too-many" ? null : refused.refusal.again;
  const minutes = ((again?.getTime() ?? 0) - world.clock.now().getTime()) / 60_000;
  expect(Math.round(minutes)).toBe(60);
  for (let count = 1; count <= 11; count += 1) expect((await world.answer("max", 1, `Mine ${count}`)).ok).toBe(true);
});

test("who was stopped from writing reads why, in the space or anywhere, until it ends", async () => {
  await using world = await openNewcomers();
  await world.start("max", "Buses");
  const stop = { viewer: world.fay, memberId: "ola", spaceId: "wide", days: 7, why: "Adverts" };
  expect(await perform(world.services(), blockWriting, stop)).toMatchObject({ ok: true });
  expect(await world.answer("ola", 1, "Buy")).toMatchObject({ refusal: { kind: "stopped", why: "Adverts" } });
  world.clock.set(new Date(world.clock.now().getTime() + 8 * 24 * 3_600_000).toISOString());
  expect(await world.answer("ola", 1, "Sorry")).toMatchObject({ ok: true });
});

test("whoever deletes themselves can take all their words with them", async () => {
  await using world = await openNewcomers();
  await world.start("fay", "Buses");
  await world.answer("max", 1, "Mine");
  const heir = { kind: "facilitator" as const };
  const gone = await perform(world.services(), deleteMe, { memberId: "max", heir, posts: "remove" });
  expect(gone).toMatchObject({ ok: true });
  const { read } = world.services().db;
  const thread = await findThread(read, world.viewerOf("ola"), 1);
  expect((await listPosts(read, [thread?.id ?? ""])).map(({ body }) => body)).toEqual(["About Buses", ""]);
  expect(thread?.standing).toBe(1);
});
