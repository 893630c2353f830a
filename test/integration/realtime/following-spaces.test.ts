import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { markRead } from "#app/use-cases/discussion/mark-read.ts";
import { markSpaceRead } from "#app/use-cases/discussion/mark-space-read.ts";
import { removePost } from "#app/use-cases/discussion/remove-post.ts";
import { leaveSpace } from "#app/use-cases/members/join-space.ts";
import { perform } from "#app/use-cases/perform.ts";
import { loader as spacePage } from "#app/routes/spaces.$space/route.tsx";
import { spacesStood } from "#app/routes/spaces/spaces-stood.ts";
import { loader as spacesPage } from "#app/routes/spaces._index/route.tsx";
import { threads } from "#db/schema/index.ts";
import { patience } from "#test/support/live/patience.ts";
import { openThreadsWorld } from "./threads-world.ts";

/** Thread 1 in "talk", which members read, and thread 2 in "closed", where Pat is not. All three have read nothing yet. */
async function openSpaces(timings = {}) {
  const world = await openThreadsWorld(timings);
  const [nadia, omar, pat] = [
    await world.addMember("Nadia Khan", []),
    await world.addMember("Omar Bell", []),
    await world.addMember("Pat Lowe", []),
  ];
  await world.addSpace("closed", { postsSeenBy: "space" }, [nadia, omar]);
  world.clock.forward(60_000);
  expect(await world.begin(nadia)).toMatchObject({ value: { thread: 1 } });
  expect(await world.begin(nadia, { spaceId: "closed" })).toMatchObject({ value: { thread: 2 } });
  const lineOf = async (memberId: string) => world.line((await world.session(memberId)).cookie);
  /** A page of spaces, as it is made: where it stands and its line. */
  const pageOf = async (memberId: string, spaces: string[]) => {
    const stood = spacesStood(world.services(), memberId);
    const page = await lineOf(memberId);
    expect(await page.followSpaces(spaces, stood?.after ?? 0)).toMatchObject({ ok: true, written: [] });
    return { ...page, stood };
  };
  return { ...world, nadia, omar, pat, lineOf, pageOf };
}

const came = (space: string, ...posts: [number, number][]) => ({ space, posts });

test("whoever has a space open is told of new posts in it by their numbers, and their writer is not", async () => {
  await using world = await openSpaces();
  const reader = await world.pageOf(world.pat, ["talk"]);
  const writer = await world.pageOf(world.omar, ["talk"]);
  await world.answer(world.omar, 1, "A hall by the river");
  await world.answer(world.nadia, 2);
  await world.answer(world.nadia, 1);
  await vi.waitFor(() => expect(reader.cameIn).toEqual([came("talk", [1, 2]), came("talk", [1, 3])]), patience);
  await vi.waitFor(() => expect(writer.cameIn).toEqual([came("talk", [1, 3])]), patience);
  expect(reader.frames.join("\n")).not.toContain("river");
});

test("posts of one moment are told together, to each page without its reader's own", async () => {
  await using world = await openSpaces();
  const [pat, omar] = [await world.pageOf(world.pat, ["talk"]), await world.pageOf(world.omar, ["talk"])];
  const writers = [world.omar, world.nadia, world.omar, world.nadia];
  const numbers = await Promise.all(writers.map((memberId) => world.answer(memberId)));
  const told = ({ cameIn }: typeof pat) => cameIn.flatMap(({ posts }) => posts.map(([, post]) => post));
  await vi.waitFor(() => expect(told(pat)).toEqual(numbers.toSorted((a, b) => a - b)), patience);
  const others = numbers.filter((_, index) => writers[index] !== world.omar);
  await vi.waitFor(() => expect(told(omar)).toEqual(others.toSorted((a, b) => a - b)), patience);
  expect(pat.cameIn.length).toBeLessThan(numbers.length);
});

test("a page that comes back says where it stood, and learns what came meanwhile and still stands", async () => {
  await using world = await openSpaces();
  const before = await world.pageOf(world.pat, ["talk", "closed"]);
  before.close();
  for (const thread of [1, 2, 1]) await world.answer(world.omar, thread);
  const viewer = await world.viewerOf(world.omar);
  await perform(world.services(), removePost, { viewer, thread: 1, post: 2 });
  const after = await world.lineOf(world.pat);
  const stands = await after.followSpaces(["talk", "closed"], before.stood?.after);
  expect(stands).toMatchObject({ ok: true, written: [came("talk", [1, 3])], more: false, read: before.stood?.read });
});

test("the pages say where they stand to a member, and to nobody else", async () => {
  await using world = await openSpaces();
  const stood = { after: 2, read: "0.0" };
  const member = await world.browserOf(world.omar);
  expect(await member.get(spacePage, { space: "talk" }, "/spaces/talk")).toMatchObject({ body: { stood } });
  expect(await member.get(spacesPage, {}, "/spaces")).toMatchObject({ body: { stood } });
  await world.addSpace("wide", { postsSeenBy: "public", seenBy: "public" });
  const anybody = await world.nobody().get(spacePage, { space: "wide" }, "/spaces/wide");
  expect(anybody).toMatchObject({ body: { stood: null, threads: { rows: [] } } });
  const outside = await world.browserOf(world.pat);
  expect(await outside.get(spacePage, { space: "closed" }, "/spaces/closed")).toMatchObject({ body: { stood: null } });
});

test("a space that somebody does not read is not there for their page, and what is written in it is not told", async () => {
  await using world = await openSpaces();
  const page = await world.lineOf(world.pat);
  expect(await page.followSpaces(["closed", "nowhere"], 0)).toEqual({ ok: false, kind: "gone" });
  expect(await page.followSpaces(["closed", "talk"], 0)).toMatchObject({ ok: true, written: [came("talk", [1, 1])] });
  expect(await page.followSpaces([], 0)).toEqual({ ok: false, kind: "odd" });
  await world.answer(world.omar, 2);
  await world.answer(world.omar, 1);
  await vi.waitFor(() => expect(page.cameIn).toEqual([came("talk", [1, 2])]), patience);
});

test("whoever leaves a closed space is told that it is gone, and nothing of what is written then", async () => {
  await using world = await openSpaces();
  const page = await world.pageOf(world.omar, ["talk", "closed"]);
  const viewer = await world.viewerOf(world.omar);
  await perform(world.services(), leaveSpace, { viewer, spaceId: "closed" });
  await world.answer(world.nadia, 2);
  await world.answer(world.nadia, 1);
  await vi.waitFor(() => expect(page.spacesGone).toEqual(["closed"]), patience);
  await vi.waitFor(() => expect(page.cameIn).toEqual([came("talk", [1, 2])]), patience);
});

test("what somebody reads on one device is told to their lists on the other ones, and to nobody else's", async () => {
  await using world = await openSpaces();
  const [phone, desk] = [await world.pageOf(world.pat, ["talk"]), await world.pageOf(world.pat, ["talk"])];
  const other = await world.pageOf(world.omar, ["talk"]);
  const viewer = await world.viewerOf(world.pat);
  expect(await perform(world.services(), markRead, { viewer, thread: 1, post: 1 })).toMatchObject({ ok: true });
  for (const page of [phone, desk]) {
    await vi.waitFor(() => expect([page.read, page.readings]).toEqual([[1], [expect.any(String)]]), patience);
    expect(page.readings[0]).not.toBe(page.stood?.read);
  }
  expect(await desk.followSpaces(["talk"], 0)).toMatchObject({ written: [], read: desk.readings[0] });
  expect([other.read, other.readings]).toEqual([[], []]);
});

test("mark all as read is told to a member's other lists and to the threads of that space that they have open", async () => {
  await using world = await openSpaces();
  const list = await world.pageOf(world.omar, ["talk", "closed"]);
  const [inside, elsewhere] = [await world.lineOf(world.omar), await world.lineOf(world.omar)];
  expect(await inside.follow(1, 1)).toMatchObject({ read: 0 });
  await elsewhere.follow(2, 1);
  world.clock.forward(60_000);
  const viewer = await world.viewerOf(world.omar);
  await perform(world.services(), markSpaceRead, { viewer, spaceId: "talk" });
  await vi.waitFor(() => expect([list.spacesRead, inside.read]).toEqual([["talk"], [1]]), patience);
  await vi.waitFor(() => expect(list.readings).toHaveLength(1), patience);
  expect(list.readings[0]).not.toBe(list.stood?.read);
  expect(elsewhere.read).toEqual([]);
  expect(await inside.follow(1, 1)).toMatchObject({ read: 1 });
  expect(await list.followSpaces(["talk", "closed"], 0)).toMatchObject({ written: [came("closed", [2, 1])] });
});

test("a thread that moves out of a space is told where it is, from then on", async () => {
  await using world = await openSpaces();
  await world.addSpace("other");
  const [first, second] = [await world.pageOf(world.pat, ["talk"]), await world.pageOf(world.pat, ["other"])];
  await world.write((db) => db.update(threads).set({ spaceId: "other" }).where(eq(threads.number, 1)));
  await world.answer(world.omar);
  await vi.waitFor(() => expect(second.cameIn).toEqual([came("other", [1, 2])]), patience);
  expect(first.cameIn).toEqual([]);
});

test("nothing is kept of pages of spaces that have gone", async () => {
  await using world = await openSpaces();
  const pages = [await world.pageOf(world.pat, ["talk"]), await world.pageOf(world.omar, ["talk", "closed"])];
  expect(world.counts()).toEqual({ lines: 2, rooms: 2 });
  for (const page of pages) page.close();
  await vi.waitFor(() => expect(world.counts()).toEqual({ lines: 0, rooms: 0 }), patience);
});

test("a title that is taken away leaves open lists by its thread's number, and those that come back learn it too", async () => {
  await using world = await openSpaces();
  expect(await world.begin(world.nadia)).toMatchObject({ value: { thread: 3 } });
  const [inside, outside] = [
    await world.pageOf(world.omar, ["talk", "closed"]),
    await world.pageOf(world.pat, ["talk"]),
  ];
  const viewer = await world.viewerOf(world.nadia);
  const take = async (thread: number) =>
    expect(await perform(world.services(), removePost, { viewer, thread, post: 1 })).toMatchObject({ ok: true });
  await take(2);
  await take(3);
  await vi.waitFor(() => expect([inside.titlesTaken, outside.titlesTaken]).toEqual([[2, 3], [3]]), patience);
  const later = await world.lineOf(world.pat);
  expect(await later.followSpaces(["talk"], 99)).toMatchObject({ ok: true, taken: [3] });
});
