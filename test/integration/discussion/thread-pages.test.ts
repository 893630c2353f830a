import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as editPage from "#app/routes/threads.$number_.posts.$post_.edit/route.tsx";
import * as historyPage from "#app/routes/threads.$number_.posts.$post_.history/route.tsx";
import * as postPage from "#app/routes/threads.$number_.posts.$post/route.ts";
import * as readPage from "#app/routes/threads.$number_.read/route.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import { insertPost } from "#db/queries/discussion/posts.ts";
import { postMoves, threads } from "#db/schema/index.ts";
import { findPosts } from "#db/search/posts.ts";
import { openSpaceWorld, type SpaceWorld } from "./space-world.ts";

type Post = { number: number; heading: string; unread: boolean; html: string | null; editedAt: Date | null };

async function openTalk() {
  const world = await openSpaceWorld();
  const nadia = await world.addMember("Nadia Khan", []);
  const omar = await world.addMember("Omar Bell", []);
  expect(await world.begin(nadia)).toEqual({ ok: true, value: { thread: 1 } });
  return { ...world, nadia, omar };
}

/** Posts as they would stand there, all in one act. */
const addMany = (world: SpaceWorld, memberId: string, count: number) =>
  world.write(async (db) => {
    const threadId = (await db.select().from(threads).where(eq(threads.number, 1)))[0]?.id ?? "";
    for (let post = 0; post < count; post += 1)
      await insertPost(db, { id: randomUUID(), threadId, memberId, body: "More", writtenAt: world.clock.now() });
  });

const change = (world: SpaceWorld, what: Partial<typeof threads.$inferInsert>) =>
  world.write((db) => db.update(threads).set(what).where(eq(threads.number, 1)));

const postsIn = (body: Record<string, unknown> | null) => body?.["posts"] as Post[];

test("posts have numbered headings that say what they answer; unread is a word until they are marked as read", async () => {
  await using world = await openTalk();
  const omar = await world.browserOf(world.omar);
  expect(await omar.answer(1, "We do", { replyTo: "1" })).toMatchObject({ location: "/threads/1#post-2" });
  const nadia = await world.browserOf(world.nadia);
  const look = async () => (await nadia.look(1)).body;
  expect(postsIn(await look()).map(({ heading }) => heading)).toEqual([
    "Post 1, by Nadia Khan",
    "Post 2 (unread) in reply to 1, by Omar Bell",
  ]);
  expect(await look()).toMatchObject({ news: { unread: 1, firstAt: "/threads/1#post-2" } });
  const mark = (post: string, more = {}) => nadia.post(readPage.action, { post, ...more }, { number: "1" });
  expect(await mark("2", { quiet: "yes" })).toMatchObject({ status: 204 });
  expect(await look()).toMatchObject({ news: null });
  expect(await mark("1")).toMatchObject({ location: "/threads/1" });
  expect(postsIn(await look()).some(({ unread }) => unread)).toBe(false);
  expect(postsIn((await omar.look(1)).body).map(({ unread }) => unread)).toEqual([true, false]);
});

test("a thread of 120 posts has three pages; a post's own address leads to its page, and all stand on one to print", async () => {
  await using world = await openTalk();
  await addMany(world, world.omar, 119);
  const nadia = await world.browserOf(world.nadia);
  const numbers = async (query: string) => postsIn((await nadia.look(1, query)).body).map(({ number }) => number);
  expect([(await numbers("")).at(-1), (await numbers("?page=3"))[0], (await numbers("?all=1")).length]).toEqual([
    50, 101, 120,
  ]);
  expect(await nadia.look(1, "?page=4")).toMatchObject({ status: 404 });
  expect(await nadia.look(1, "?page=0")).toMatchObject({ status: 404 });
  const at = (post: string) => nadia.get(postPage.loader, { number: "1", post });
  expect(await at("57")).toMatchObject({ location: "/threads/1?page=2#post-57" });
  expect(await at("121")).toMatchObject({ status: 404 });
  expect((await nadia.look(1)).body).toMatchObject({ news: { unread: 119, firstAt: "/threads/1#post-2" } });
});

test("a post that moved and a thread that was merged lead on; to nobody who may not read where they went", async () => {
  await using world = await openTalk();
  await world.addSpace("inner", { postsSeenBy: "space", writtenBy: "space" }, [world.omar]);
  await world.begin(world.omar, { spaceId: "inner", body: "Closed words" });
  await world.begin(world.omar, { body: "Open words" });
  await addMany(world, world.omar, 2);
  const at = world.clock.now();
  const move = (fromPost: number, toThread: number) => ({ fromThread: 1, fromPost, toThread, toPost: 1, at });
  await world.write((db) => db.insert(postMoves).values([move(2, 2), move(3, 3)]));
  const nadia = await world.browserOf(world.nadia);
  const asked = (post: string) => nadia.get(postPage.loader, { number: "1", post });
  expect(await asked("3")).toMatchObject({ location: "/threads/3#post-1" });
  expect(await asked("2")).toMatchObject({ location: "/threads/1#post-2" });
  expect((await nadia.look(1)).body).toMatchObject({ moved: [{ from: 3, text: "post 1 of thread 3" }] });
  const idOf = async (number: number) =>
    (await world.read().select().from(threads).where(eq(threads.number, number)))[0]?.id ?? "";
  await change(world, { mergedInto: await idOf(3) });
  expect(await nadia.look(1)).toMatchObject({ status: 301, location: "/threads/3" });
  await change(world, { mergedInto: await idOf(2) });
  expect(await nadia.look(1)).toMatchObject({ status: 404 });
});

test("a locked thread is read and not written in; what was typed meanwhile is given back", async () => {
  await using world = await openTalk();
  await change(world, { lockedAt: world.clock.now() });
  const omar = await world.browserOf(world.omar);
  expect((await omar.look(1)).body).toMatchObject({ mayNotWrite: "locked" });
  const refused = await omar.answer(1, "Too late");
  expect(refused).toMatchObject({ status: 422, body: { body: "Too late" } });
  expect(String(refused.body?.["problem"])).toContain("closed this thread");
});

test("quoting begins with a link back and the post's own words; looking first sends nothing", async () => {
  await using world = await openTalk();
  const omar = await world.browserOf(world.omar);
  const { body } = await omar.look(1, "?quote=1");
  expect(body?.["answering"]).toMatchObject({ replyTo: 1 });
  expect((body?.["answering"] as { start: string } | undefined)?.start).toMatch(
    /^Nadia Khan wrote in \[post 1\]\(http[^)]+\/threads\/1\/posts\/1\):\n\n> Who lends a hall\?\n\n$/,
  );
  const looked = await omar.answer(1, "@Nadia Khan **yes**", { intent: "look", replyTo: "1" });
  expect(looked).toMatchObject({
    status: 200,
    body: {
      body: "@Nadia Khan **yes**",
      replyTo: 1,
      problem: "",
      look: { html: "<p>@Nadia Khan <strong>yes</strong></p>", tells: "This mails 1 person: Nadia Khan." },
    },
  });
  expect(world.count("posts")).toBe(1);
});

test("an edit keeps what was said before and takes it out of search; two edits at once lose neither", async () => {
  await using world = await openTalk();
  const nadia = await world.browserOf(world.nadia);
  const at = { number: "1", post: "1" };
  const { body: form } = await nadia.get(editPage.loader, at);
  expect(form).toMatchObject({ version: 1, title: "Who lends a hall?", body: "Who lends a hall?" });
  const save = (body: string, version: string, title = "Who lends a hall?") =>
    nadia.post(editPage.action, { intent: "save", version, title, body }, at);
  expect(await save("Who lends a kitchen?", "1")).toMatchObject({ location: "/threads/1#post-1" });
  expect(await save("Who lends a garden?", "1")).toMatchObject({
    status: 409,
    body: { body: "Who lends a garden?", meanwhile: { body: "Who lends a kitchen?", version: 2 } },
  });
  expect((await nadia.look(1)).body).toMatchObject({ title: "Who lends a kitchen?" });
  const omar = await world.browserOf(world.omar);
  expect((await omar.get(historyPage.loader, at)).body).toMatchObject({
    first: { body: "Who lends a hall?" },
    edits: [{ words: expect.arrayContaining([{ kind: "added", text: "kitchen" }]) as unknown }],
  });
  const viewer = await world.viewerOf(world.omar);
  const found = (words: string) =>
    findPosts(world.read(), { viewer, wanted: searchWords(words), synonyms: [], most: 5 });
  expect([(await found("hall")).length, (await found("kitchen")).length]).toEqual([0, 1]);
  expect(await omar.get(editPage.loader, at)).toMatchObject({ status: 404 });
  expect(await omar.post(editPage.action, { intent: "save", version: "2", body: "Mine" }, at)).toMatchObject({
    status: 404,
  });
});

test("who wrote without their name is known to facilitators, and stands nowhere in what others get", async () => {
  await using world = await openTalk();
  const omar = await world.browserOf(world.omar);
  await omar.answer(1, "I am worried", { "without-name": "yes" });
  const nadia = await world.browserOf(world.nadia);
  const seen = JSON.stringify((await nadia.look(1)).body);
  expect(seen).toContain("by a member who did not give their name");
  expect(seen).not.toMatch(/omar/i);
  expect(JSON.stringify((await nadia.look(1, "?quote=2")).body)).not.toMatch(/omar/i);
  const grace = await world.browserOf("grace-adeyemi");
  expect(postsIn((await grace.look(1)).body)[1]?.heading).toContain("Omar Bell (only facilitators see the name)");
  for (const reader of [grace, omar]) {
    const quoted = (await reader.look(1, "?quote=2")).body;
    expect(quoted).toMatchObject({
      answering: { start: expect.stringMatching(/^A member who did not give their name wrote/) as string },
    });
  }
  expect((await omar.look(1)).body).toMatchObject({ posts: [{ mayEdit: false }, { mayEdit: true, mayRemove: true }] });
});
