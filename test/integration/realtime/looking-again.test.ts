import { expect, test, vi } from "vitest";
import { editPost } from "#app/use-cases/discussion/edit-post.ts";
import { removePost } from "#app/use-cases/discussion/remove-post.ts";
import { changeThread } from "#app/use-cases/moderation/change-thread.ts";
import { hidePost, showPost } from "#app/use-cases/moderation/hide-post.ts";
import { redactPost } from "#app/use-cases/moderation/redact-post.ts";
import { perform, type UseCase } from "#app/use-cases/perform.ts";
import type { ThreadLook } from "#app/domain/discussion/thread-look.ts";
import { findThreadLook } from "#db/queries/discussion/thread-look.ts";
import { posts, threads } from "#db/schema/index.ts";
import { patience } from "#test/support/live/patience.ts";
import { facilitator } from "#test/integration/members/members-world.ts";
import { openThreadsWorld } from "./threads-world.ts";

/** Thread 1 by Nadia with an answer by Omar, and what a facilitator can do with it. */
async function openTalk() {
  const world = await openThreadsWorld();
  const [nadia, omar] = [await world.addMember("Nadia Khan", []), await world.addMember("Omar Bell", [])];
  expect(await world.begin(nadia)).toMatchObject({ ok: true });
  await world.answer(omar);
  const grant = { memberId: facilitator, role: "facilitator" as const, scope: null, until: null };
  const keeper = { ...(await world.viewerOf(facilitator)), grants: [grant] };
  const { cookie } = await world.session(nadia);
  return {
    ...world,
    nadia,
    omar,
    moderate: async <Input>(act: UseCase<Input & { viewer: typeof keeper }, unknown, unknown>, input: Input) =>
      expect(await perform(world.services(), act, { viewer: keeper, ...input })).toMatchObject({ ok: true }),
    edit: async () => {
      const [post] = await world.read().select().from(posts);
      const words = { body: "A warm hall", title: null, saidNotPersonal: false };
      const viewer = await world.viewerOf(nadia);
      await perform(world.services(), editPost, { viewer, thread: 1, post: 1, version: post?.version ?? 0, ...words });
    },
    /** How the thread looks to a page that connects now. */
    async look(): Promise<ThreadLook> {
      const page = await world.line(cookie);
      const stands = await page.follow(1, 2);
      page.close();
      if (!stands.ok) throw new Error(stands.kind);
      return stands.look;
    },
  };
}

const ofPost = { thread: 1, post: 2, why: "It names a neighbour" };

test("words that were taken away while the line was lost are known at the next connecting", async () => {
  await using world = await openTalk();
  const before = await world.look();
  await world.moderate(redactPost, ofPost);
  const after = await world.look();
  expect(after.withdrawn).not.toBe(before.withdrawn);
  expect(after.changes).not.toBe(before.changes);
  await world.moderate(redactPost, { ...ofPost, why: "Its summary too" });
  expect((await world.look()).withdrawn).not.toBe(after.withdrawn);
});

test("an edit or a lock is known as a change, and takes nothing away; a new post is neither", async () => {
  await using world = await openTalk();
  const looks = [await world.look()];
  await world.answer(world.omar);
  expect(await world.look()).toEqual(looks[0]);
  await world.edit();
  looks.push(await world.look());
  await world.moderate(changeThread, { thread: 1, change: "lock" as const, why: "It is answered" });
  looks.push(await world.look());
  expect(new Set(looks.map(({ changes }) => changes)).size).toBe(3);
  expect(new Set(looks.map(({ withdrawn }) => withdrawn)).size).toBe(1);
});

test("what was hidden and shown again looks as before", async () => {
  await using world = await openTalk();
  const before = await world.look();
  await world.moderate(hidePost, ofPost);
  expect((await world.look()).withdrawn).not.toBe(before.withdrawn);
  await world.moderate(showPost, ofPost);
  expect(await world.look()).toEqual(before);
});

test("a page that is open is told how the thread looks, also when its writer takes a post away", async () => {
  await using world = await openTalk();
  const page = await world.line((await world.session(world.nadia)).cookie);
  const stands = await page.follow(1, 2);
  const viewer = await world.viewerOf(world.omar);
  expect(await perform(world.services(), removePost, { viewer, thread: 1, post: 2 })).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(page.looks).toHaveLength(1), patience);
  const [thread] = await world.read().select().from(threads);
  expect(page.looks).toEqual([findThreadLook(world.read(), thread?.id ?? "")]);
  expect(stands.ok && stands.look.withdrawn).not.toBe(page.looks[0]?.withdrawn);
});
