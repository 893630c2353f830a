import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { searchWords } from "#app/domain/search/search-words.ts";
import { changeThread } from "#app/use-cases/moderation/change-thread.ts";
import { decideHeld } from "#app/use-cases/moderation/decide-held.ts";
import { decideReport } from "#app/use-cases/moderation/decide-report.ts";
import { hidePost, showPost } from "#app/use-cases/moderation/hide-post.ts";
import { holdPost } from "#app/use-cases/moderation/hold-post.ts";
import { listToModerate } from "#app/use-cases/moderation/list-to-moderate.ts";
import { mergeThreads } from "#app/use-cases/moderation/merge-threads.ts";
import { moveThread } from "#app/use-cases/moderation/move-thread.ts";
import { redactPost } from "#app/use-cases/moderation/redact-post.ts";
import { reportPost } from "#app/use-cases/moderation/report-post.ts";
import { splitThread } from "#app/use-cases/moderation/split-thread.ts";
import { undoAct } from "#app/use-cases/moderation/undo-act.ts";
import { perform, type UseCase } from "#app/use-cases/perform.ts";
import { ok } from "#app/domain/result.ts";
import { listModerationActs } from "#db/queries/discussion/moderation-acts.ts";
import { findPostMove } from "#db/queries/discussion/move-post.ts";
import { listPosts } from "#db/queries/discussion/posts.ts";
import { findThread, findThreadById, insertThread } from "#db/queries/discussion/threads.ts";
import { writePost } from "#app/use-cases/discussion/write-post.ts";
import { spaces } from "#db/schema/index.ts";
import { findPosts } from "#db/search/posts.ts";
import { openTalkWorld, type TalkWorld } from "./talk-world.ts";

/** A thread of a space with these posts by Max, by its number; made past the forms, which have tests of their own. */
async function write(world: TalkWorld, spaceId: string, bodies: readonly string[]): Promise<number> {
  const act: UseCase<null, number, never> = async (tools) => {
    const row = { id: tools.newId(), title: bodies[0] ?? "", createdBy: "max", spaceId };
    const when = { createdAt: tools.now, lastPostAt: tools.now };
    const thread = await insertThread(tools.db, { ...row, ...when });
    for (const body of bodies)
      await writePost(tools, { id: tools.newId(), threadId: row.id, thread, body, memberId: "max" });
    return ok(thread);
  };
  const written = await perform(world.services(), act, null);
  if (!written.ok) throw new Error("It was not written");
  return written.value;
}

async function openSpaces() {
  const world = await openTalkWorld();
  for (const id of ["wide", "other", "narrow"]) await world.addSpace(id, ["max"]);
  await world.write(async (db) => {
    for (const id of ["wide", "other"])
      await db.update(spaces).set({ postsSeenBy: "members", writtenBy: "members" }).where(eq(spaces.id, id));
  });
  const { db } = world.services();
  const fay = { ...world.viewerOf("fay"), memberId: "fay" };
  return {
    ...world,
    fay,
    do: <Input, Value, Refusal>(act: UseCase<Input, Value, Refusal>, input: Input) =>
      perform(world.services(), act, input),
    thread: async (number: number) => findThread(db.read, fay, number),
    numbers: async (number: number) => {
      const row = await findThread(db.read, fay, number);
      return (await listPosts(db.read, [row?.id ?? ""])).map((post) => [post.number, post.body]);
    },
    finds: async (words: string) => {
      const search = { viewer: world.viewerOf("max"), wanted: searchWords(words), synonyms: [], most: 9 };
      return (await findPosts(db.read, search)).map(({ thread, post }) => [thread, post]);
    },
  };
}

test("a hidden post is neither read, counted nor found, and stands again as it was when it is shown", async () => {
  await using world = await openSpaces();
  const thread = await write(world, "wide", ["Who knows quoits?", "Blyth has quoits on Mondays"]);
  const given = { viewer: world.fay, thread, post: 2, why: "Not kind" };
  expect(await world.do(hidePost, { ...given, viewer: world.viewerOf("max") })).toMatchObject({ ok: false });
  expect(await world.do(hidePost, given)).toMatchObject({ ok: true });
  expect(await world.finds("Mondays")).toEqual([]);
  expect((await world.thread(thread))?.standing).toBe(1);
  expect(await world.do(showPost, given)).toMatchObject({ ok: true });
  expect(await world.finds("Mondays")).toEqual([[thread, 2]]);
  expect((await world.thread(thread))?.standing).toBe(2);
});

test("a redaction takes the words from the thread, its title, the search and the history, and says so in the record", async () => {
  await using world = await openSpaces();
  const thread = await write(world, "wide", ["Joan Sample of 3 Long Row", "Thank you"]);
  const id = (await world.thread(thread))?.id ?? "";
  await world.do(redactPost, { viewer: world.fay, thread, post: 1, why: "A neighbour would know her" });
  expect(await world.numbers(thread)).toEqual([
    [1, ""],
    [2, "Thank you"],
  ]);
  expect((await world.thread(thread))?.title).toBe("A question that was removed");
  expect(await world.finds("Row")).toEqual([]);
  const acts = await listModerationActs(world.services().db.read, id);
  expect(acts).toMatchObject([{ what: "redacted", post: 1, by: "Fay Sample" }]);
});

test("posts that are split off keep leading from their old addresses, and the split can be taken back", async () => {
  await using world = await openSpaces();
  const { read } = world.services().db;
  const thread = await write(world, "wide", ["Transport?", "By bus", "And lunch?", "Soup", "By train"]);
  const id = (await world.thread(thread))?.id ?? "";
  const given = { viewer: world.fay, thread, posts: [3, 4], title: "Lunch", why: "Two things" };
  expect(await world.do(splitThread, { ...given, posts: [1, 2] })).toMatchObject({
    refusal: { kind: "no-such-posts" },
  });
  const split = await world.do(splitThread, given);
  expect(split).toMatchObject({ ok: true });
  const lunch = split.ok ? split.value.thread : 0;
  expect(await world.numbers(lunch)).toEqual([
    [1, "And lunch?"],
    [2, "Soup"],
  ]);
  expect(await findPostMove(read, thread, 4)).toEqual({ thread: lunch, post: 2 });
  expect(await world.finds("Soup")).toEqual([[lunch, 2]]);
  expect(await world.thread(thread)).toMatchObject({ standing: 3, lastNumber: 5 });
  const [act] = await listModerationActs(read, id);
  expect(await world.do(undoAct, { viewer: world.fay, act: act?.id ?? "" })).toMatchObject({ ok: true });
  expect((await world.numbers(thread)).map(([number]) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(await findPostMove(read, thread, 4)).toBe(null);
  expect(await findPostMove(read, lunch, 2)).toEqual({ thread, post: 4 });
  expect(await world.do(undoAct, { viewer: world.fay, act: act?.id ?? "" })).toMatchObject({ ok: false });
});

test("a merged thread leads to the other one, only where the same people read both, and comes apart again", async () => {
  await using world = await openSpaces();
  const { read } = world.services().db;
  const first = await write(world, "wide", ["Quoits?", "Yes"]);
  const again = await write(world, "wide", ["Quoits again?"]);
  const closed = await write(world, "narrow", ["Between us"]);
  const given = { viewer: world.fay, thread: again, into: first, why: "The same question" };
  expect(await world.do(mergeThreads, { ...given, thread: closed })).toMatchObject({
    refusal: { kind: "not-read-by-the-same" },
  });
  const id = (await world.thread(again))?.id ?? "";
  const firstId = (await world.thread(first))?.id ?? "";
  expect(await world.do(mergeThreads, given)).toEqual({ ok: true, value: { thread: first } });
  expect((await world.numbers(first)).map(([, body]) => body)).toEqual(["Quoits?", "Yes", "Quoits again?"]);
  expect(await findPostMove(read, again, 1)).toEqual({ thread: first, post: 3 });
  expect(await world.thread(again)).toBe(null);
  const [act] = await listModerationActs(read, firstId);
  expect(act).toMatchObject({ what: "merged", undoes: null });
  expect(await world.do(undoAct, { viewer: world.fay, act: act?.id ?? "" })).toMatchObject({ ok: true });
  expect(await world.numbers(again)).toEqual([[1, "Quoits again?"]]);
  expect((await findThreadById(read, id))?.mergedInto).toBe(null);
});

test("a thread is never moved to where more people would read it", async () => {
  await using world = await openSpaces();
  const open = await write(world, "wide", ["Quoits?"]);
  const closed = await write(world, "narrow", ["Between us"]);
  const to = (thread: number, spaceId: string) => world.do(moveThread, { viewer: world.fay, thread, spaceId, why: "" });
  expect(await to(closed, "wide")).toMatchObject({ refusal: { kind: "more-would-read" } });
  expect(await to(open, "other")).toMatchObject({ ok: true });
  expect((await world.thread(open))?.spaceId).toBe("other");
  expect(await world.do(changeThread, { viewer: world.fay, thread: open, change: "lock", why: "" })).toMatchObject({
    ok: true,
  });
  expect((await world.thread(open))?.lockedAt).not.toBe(null);
});

test("a held post is nowhere before a facilitator lets it through, and then it is a post like any other", async () => {
  await using world = await openSpaces();
  const id = randomUUID();
  const post = { id, memberId: "max", threadId: null, spaceId: "wide", begins: { kind: "question" }, title: "Quoits" };
  const rest = { body: "Who plays quoits?", wholeMail: null, replyTo: null, withoutName: false, via: "web" as const };
  const hold: UseCase<null, null, never> = async (tools) => {
    await holdPost(tools, { ...post, ...rest }, "first-post");
    return ok(null);
  };
  await world.do(hold, null);
  expect(await world.finds("quoits")).toEqual([]);
  const { read } = world.services().db;
  expect((await listToModerate(read, world.viewerOf("ola"))).held).toEqual([]);
  expect((await listToModerate(read, world.fay)).held).toMatchObject([{ id, body: "Who plays quoits?" }]);
  const through = { id, answer: { kind: "let-through" as const } };
  expect(await world.do(decideHeld, { ...through, viewer: world.viewerOf("ola") })).toMatchObject({ ok: false });
  expect(await world.do(decideHeld, { ...through, viewer: world.fay })).toMatchObject({ ok: true });
  expect(await world.do(decideHeld, { ...through, viewer: world.fay })).toMatchObject({
    refusal: { kind: "decided-already" },
  });
  expect(await world.finds("quoits")).toHaveLength(1);
});

test("a report waits for a facilitator, and whoever reported gets the answer", async () => {
  await using world = await openSpaces();
  const thread = await write(world, "wide", ["Quoits?", "Joan of Long Row plays"]);
  const given = { viewer: world.viewerOf("ola"), thread, post: 2, reason: "somebody-recognised" as const };
  await world.do(reportPost, { ...given, words: "I know her" });
  await world.do(reportPost, { ...given, words: "I know her" });
  const { read } = world.services().db;
  const waiting = await listToModerate(read, world.fay);
  expect(waiting.reports).toMatchObject([{ words: "I know her", reporter: "Ola Sample", post: { number: 2 } }]);
  const answer = { viewer: world.fay, thread, post: 2, decision: "redacted" as const, answer: "Her name is gone." };
  expect(await world.do(decideReport, answer)).toMatchObject({ ok: true });
  expect((await listToModerate(read, world.fay)).reports).toEqual([]);
  expect((await world.numbers(thread))[1]).toEqual([2, ""]);
});
