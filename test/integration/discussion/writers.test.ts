import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { postViews } from "#app/routes/threads.$number/post-views.ts";
import { deleteMe } from "#app/use-cases/members/delete-me.ts";
import { redactPost } from "#app/use-cases/moderation/redact-post.ts";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listPosts, listPostsOf } from "#db/queries/discussion/posts.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { replaceProfile } from "#db/queries/profiles.ts";
import { openTalkWorld, type TalkWorld } from "./talk-world.ts";

const where = { spaceId: null, places: [] };

async function asked(world: TalkWorld) {
  const deck = await world.addDeck(["Welcome"]);
  const about = { kind: "page" as const, file: 1, page: 1, ...deck };
  const words = { body: "Who came?", saidNotPersonal: false };
  await perform(world.services(), startThread, {
    viewer: world.viewerOf("max"),
    postId: randomUUID(),
    about,
    ...words,
  });
}

async function readBy(world: TalkWorld, memberId: string | null) {
  const viewer = world.viewerOf(memberId);
  const thread = await findThread(world.services().db.read, viewer, 1);
  const posts = await listPosts(world.services().db.read, [thread?.id ?? ""]);
  return (await postViews(world.services(), viewer, { posts, where }))[0];
}

test("a writer's name is there for those who may see it by their profile, and for nobody else", async () => {
  await using world = await openTalkWorld();
  await asked(world);
  expect(await readBy(world, "ola")).toMatchObject({
    writer: "Max Sample",
    writerAt: "/members/max",
    mayRemove: false,
  });
  expect(await readBy(world, null)).toMatchObject({ writer: "A member", writerAt: null, html: "<p>Who came?</p>" });
  const words = { workRole: "", organisation: "", place: "", phone: "", askMeAbout: "", about: "", interests: "" };
  const given = { words, seenBy: { name: "public" as const }, changedAt: world.clock.now() };
  await world.write((db) => replaceProfile(db, "max", given));
  expect(await readBy(world, null)).toMatchObject({ writer: "Max Sample" });
});

test("what somebody wrote who has left stays, by a former member, and was in the copy of their data", async () => {
  await using world = await openTalkWorld();
  await asked(world);
  expect(await listPostsOf(world.services().db.read, "max")).toMatchObject([{ thread: 1, post: 1, body: "Who came?" }]);
  const left = await perform(world.services(), deleteMe, { memberId: "max", heir: { kind: "facilitator" } });
  expect(left.ok).toBe(true);
  expect(await readBy(world, "ola")).toMatchObject({
    writer: "Former member",
    writerAt: null,
    html: "<p>Who came?</p>",
  });
});

test("of a removed post stands who removed it, and nothing of its words", async () => {
  await using world = await openTalkWorld();
  await asked(world);
  await perform(world.services(), redactPost, { viewer: world.viewerOf("fay"), thread: 1, post: 1, why: "A name" });
  const seen = await readBy(world, "ola");
  expect(seen).toMatchObject({ html: null, removed: "Fay Sample, a facilitator, removed this post." });
  expect(await readBy(world, null)).toMatchObject({ removed: "A facilitator removed this post." });
  expect(await listPostsOf(world.services().db.read, "max")).toEqual([]);
});
