import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { searchWords } from "#app/domain/search/search-words.ts";
import { addPost } from "#app/use-cases/discussion/add-post.ts";
import { removePost } from "#app/use-cases/discussion/remove-post.ts";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { redactPost } from "#app/use-cases/moderation/redact-post.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listPosts } from "#db/queries/discussion/posts.ts";
import { findThread, listThreadsOfResource } from "#db/queries/discussion/threads.ts";
import { findPosts } from "#db/search/posts.ts";
import { aboutView } from "#app/routes/threads.$number/about-view.ts";
import { threadViews } from "#app/routes/threads.$number/thread-views.ts";
import { findThreadAbout } from "#db/queries/discussion/thread-about.ts";
import { openTalkWorld, type TalkWorld } from "./talk-world.ts";

const slides = ["Welcome", "Loneliness in Blyth", "What helped"];

async function ask(world: TalkWorld, deck: { number: number; documentId: string }, over: object = {}) {
  return perform(world.services(), startThread, {
    viewer: world.viewerOf("max"),
    postId: randomUUID(),
    about: { kind: "page", file: 1, page: 2, ...deck },
    body: "How many people were **asked**?",
    saidNotPersonal: false,
    ...over,
  });
}

async function answer(world: TalkWorld, thread: number, body: string, memberId: string | null = "ola") {
  const given = { viewer: world.viewerOf(memberId), postId: randomUUID(), thread, body, saidNotPersonal: false };
  return perform(world.services(), addPost, given);
}

const found = (world: TalkWorld, memberId: string | null, words: string) =>
  findPosts(world.services().db.read, {
    viewer: world.viewerOf(memberId),
    wanted: searchWords(words),
    synonyms: [],
    most: 5,
  });

test("a question on slide 2 stands there with its answers, and one sent twice stands there once", async () => {
  await using world = await openTalkWorld();
  const deck = await world.addDeck(slides);
  const postId = randomUUID();
  expect(await ask(world, deck, { postId })).toEqual({ ok: true, value: { thread: 1 } });
  expect(await ask(world, deck, { postId })).toEqual({ ok: true, value: { thread: 1 } });
  expect(await ask(world, deck, { postId, viewer: world.viewerOf("ola") })).toMatchObject({
    refusal: { kind: "not-yours" },
  });
  expect(await answer(world, 1, "Twelve.")).toEqual({ ok: true, value: { post: 2 } });
  const { db } = world.services();
  const row = await findThread(db.read, world.viewerOf(null), 1);
  const listed = await listThreadsOfResource(db.read, world.viewerOf(null), row?.resourceId ?? "");
  expect(listed).toMatchObject([{ number: 1, title: "How many people were asked?", page: 2, answers: 1 }]);
});

test("on the slide the newest answer that stands is read with the question", async () => {
  await using world = await openTalkWorld();
  await ask(world, await world.addDeck(slides));
  const shown = async () => {
    const { db } = world.services();
    const thread = await findThread(db.read, world.viewerOf(null), 1);
    const listed = await listThreadsOfResource(db.read, world.viewerOf(null), thread?.resourceId ?? "");
    const threads = listed.map((row) => ({ ...row, about: null, moved: false }));
    const where = { spaceId: null, places: [] };
    const [view] = await threadViews(world.services(), world.viewerOf(null), { threads, where });
    return [view?.first?.html, view?.newest?.number, view?.newest?.html];
  };
  expect(await shown()).toEqual([expect.stringContaining("How many people"), undefined, undefined]);
  await answer(world, 1, "Twelve.");
  await answer(world, 1, "Thirteen, by the spring.");
  expect((await shown()).slice(1)).toEqual([3, expect.stringContaining("Thirteen")]);
  await perform(world.services(), removePost, { viewer: world.viewerOf("ola"), thread: 1, post: 3 });
  expect((await shown()).slice(1)).toEqual([2, expect.stringContaining("Twelve")]);
});

test("everybody reads what is asked about a public deck and members write; of a deck for members nobody else knows", async () => {
  await using world = await openTalkWorld();
  const deck = await world.addDeck(slides);
  expect(await ask(world, deck, { viewer: world.viewerOf(null) })).toMatchObject({
    refusal: { kind: "not-a-member" },
  });
  await ask(world, deck);
  const closed = await world.addDeck(slides, { visibility: "members", spaceId: null, embargoUntil: null });
  await ask(world, closed, { body: "Is quoits open to all?" });
  const draft = await world.addDeck(slides, { visibility: "draft", spaceId: null, embargoUntil: null });
  expect(await ask(world, draft)).toMatchObject({ refusal: { kind: "nothing-to-ask-about" } });
  const { read } = world.services().db;
  expect(await findThread(read, world.viewerOf(null), 1)).not.toBeNull();
  expect(await findThread(read, world.viewerOf(null), 2)).toBeNull();
  expect(await findThread(read, world.viewerOf("ola"), 2)).not.toBeNull();
  expect(await found(world, null, "quoits")).toEqual([]);
  expect(await found(world, "ola", "quoits")).toMatchObject([{ thread: 2, post: 1 }]);
});

test("what could give a person away is pointed out before it goes out, and goes out when the writer says it is nobody's", async () => {
  await using world = await openTalkWorld();
  const deck = await world.addDeck(slides);
  const body = "Ring her on 07700 900123";
  const refused = await ask(world, deck, { body });
  expect(refused).toMatchObject({ refusal: { kind: "looks-personal", findings: [{ kind: "phone" }] } });
  expect(world.count("posts")).toBe(0);
  expect((await ask(world, deck, { body, saidNotPersonal: true })).ok).toBe(true);
  expect(await ask(world, deck, { body: "a".repeat(10_001) })).toMatchObject({ refusal: { kind: "too-long" } });
  expect(await ask(world, deck, { body: " \n" })).toMatchObject({ refusal: { kind: "empty" } });
});

test("a post is removed by who wrote it or a facilitator; its words are gone from the thread, its title and search", async () => {
  await using world = await openTalkWorld();
  await ask(world, await world.addDeck(slides), { body: "Zumba on Tuesdays" });
  await answer(world, 1, "Pilates on Fridays");
  const remove = (memberId: string, post: number) =>
    perform(world.services(), removePost, { viewer: world.viewerOf(memberId), thread: 1, post });
  expect(await remove("max", 2)).toMatchObject({ refusal: { kind: "no-such-post" } });
  expect((await remove("ola", 2)).ok).toBe(true);
  expect((await remove("fay", 1)).ok).toBe(false);
  const viewer = { ...world.viewerOf("fay"), memberId: "fay" };
  expect((await perform(world.services(), redactPost, { viewer, thread: 1, post: 1, why: "Names" })).ok).toBe(true);
  const { read } = world.services().db;
  const thread = await findThread(read, world.viewerOf("max"), 1);
  const posts = await listPosts(read, [thread?.id ?? ""]);
  expect(posts.map(({ number, body, removedBy }) => [number, body, removedBy])).toEqual([
    [1, "", "fay"],
    [2, "", "ola"],
  ]);
  expect(thread?.title).toBe("A question that was removed");
  expect(await found(world, "fay", "zumba")).toEqual([]);
  expect(await found(world, "fay", "pilates")).toEqual([]);
  expect(await answer(world, 1, "Third")).toEqual({ ok: true, value: { post: 3 } });
});

test("when slides move the question moves with its words; when they are gone it is about an earlier slide", async () => {
  await using world = await openTalkWorld();
  const deck = await world.addDeck(slides);
  await ask(world, deck);
  const where = async () => {
    const viewer = world.viewerOf(null);
    const { db } = world.services();
    const thread = await findThread(db.read, viewer, 1);
    const about = thread && (await findThreadAbout(db.read, viewer, thread));
    return thread && about && aboutView(world.services(), viewer, { about, thread });
  };
  expect(await where()).toMatchObject({ to: `/library/${deck.number}/s/2`, moved: false });
  await world.replaceDeck(deck.number, ["Welcome", "Who we are", "Loneliness in Blyth"]);
  expect(await where()).toMatchObject({ to: `/library/${deck.number}/s/3`, text: "Slide 3 of A deck" });
  await world.replaceDeck(deck.number, ["Welcome", "Who we are"]);
  expect(await where()).toMatchObject({ to: `/library/${deck.number}`, moved: true });
});
