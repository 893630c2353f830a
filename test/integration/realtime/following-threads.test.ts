import { expect, test, vi } from "vitest";
import { eq } from "drizzle-orm";
import { editPost } from "#app/use-cases/discussion/edit-post.ts";
import { markRead } from "#app/use-cases/discussion/mark-read.ts";
import { perform } from "#app/use-cases/perform.ts";
import { writeNotices } from "#app/use-cases/notices/write-notices.ts";
import { posts, threads } from "#db/schema/index.ts";
import { patience } from "#test/support/live/patience.ts";
import { openThreadsWorld } from "./threads-world.ts";

async function openTalk() {
  const world = await openThreadsWorld();
  const [nadia, omar] = [await world.addMember("Nadia Khan", []), await world.addMember("Omar Bell", [])];
  expect(await world.begin(nadia)).toMatchObject({ ok: true });
  const lineOf = async (memberId: string) => world.line((await world.session(memberId)).cookie);
  return { ...world, nadia, omar, lineOf };
}

const anyLook = { changes: expect.any(String), withdrawn: expect.any(String) };
const wrote = (thread: number, last: number) => ({ thread, last, fresh: 1 });

test("whoever has a thread open is told of a new post by its number, and never a word of it", async () => {
  await using world = await openTalk();
  const page = await world.lineOf(world.nadia);
  expect(await page.follow(1, 1)).toEqual({ ok: true, last: 1, fresh: 0, read: 1, unseen: 0, look: anyLook });
  expect(await world.answer(world.omar, 1, "A hall by the river")).toBe(2);
  await vi.waitFor(() => expect(page.written).toEqual([wrote(1, 2)]), patience);
  expect(page.frames.join("\n")).not.toContain("river");
});

test("pages of one thread hear nothing of another, and a page that goes on to another hears of that one", async () => {
  await using world = await openTalk();
  expect(await world.begin(world.omar, { title: "Buses" })).toMatchObject({ value: { thread: 2 } });
  const [first, second] = [await world.lineOf(world.nadia), await world.lineOf(world.omar)];
  await first.follow(1, 1);
  await second.follow(1, 1);
  expect(await second.follow(2, 1)).toMatchObject({ ok: true });
  await world.answer(world.omar, 1);
  await world.answer(world.nadia, 2);
  await vi.waitFor(() => expect([first.written, second.written]).toEqual([[wrote(1, 2)], [wrote(2, 2)]]), patience);
});

test("nobody without an account comes in, and a number that is no thread is not there", async () => {
  await using world = await openTalk();
  await expect(world.line(`sid=${"a".repeat(43)}`)).rejects.toThrow("websocket error");
  await expect(world.line("")).rejects.toThrow("websocket error");
  const page = await world.lineOf(world.nadia);
  expect(await page.follow(99)).toEqual({ ok: false, kind: "gone" });
  expect(await page.follow(0)).toEqual({ ok: false, kind: "odd" });
  expect(world.counts().rooms).toBe(0);
});

test("a page that comes back names the last number it knows, and learns what it missed and no more", async () => {
  await using world = await openTalk();
  const { cookie } = await world.session(world.nadia);
  const before = await world.line(cookie);
  await before.follow(1, 1);
  await world.answer(world.omar);
  await vi.waitFor(() => expect(before.written).toHaveLength(1), patience);
  before.close();
  await world.answer(world.omar);
  await world.answer(world.omar);
  const after = await world.line(cookie);
  expect(await after.follow(1, 2)).toMatchObject({ ok: true, last: 4, fresh: 2 });
  await world.answer(world.omar);
  await vi.waitFor(() => expect(after.written).toEqual([wrote(1, 5)]), patience);
});

test("200 posts at once from 40 people: no number is lost, told twice or told late on any page", async () => {
  await using world = await openTalk();
  const people = await Promise.all(Array.from({ length: 40 }, (_, n) => world.addMember(`Member ${n}`, [])));
  const pages = await Promise.all([world.nadia, world.omar, ...people.slice(0, 8)].map(world.lineOf));
  const knew = await Promise.all(pages.slice(1).map((page) => page.follow(1, 1)));
  expect(knew.every(({ ok }) => ok)).toBe(true);
  const writing = people.flatMap((memberId) => Array.from({ length: 5 }, () => world.answer(memberId)));
  const late = await pages[0]?.follow(1, 1); // in the middle of it
  const numbers = await Promise.all(writing);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n + 2));

  for (const [index, page] of pages.entries()) {
    await vi.waitFor(() => expect(page.written.at(-1)?.last).toBe(201), patience);
    // Each says where the one before ended and how many came since: put together they are every number once, in order.
    let known = index === 0 && late?.ok === true ? late.last : 1;
    for (const { last, fresh } of page.written) {
      expect(fresh).toBeGreaterThan(0);
      known += fresh;
      expect(last).toBe(known);
    }
    expect(known).toBe(201);
  }
}, 60_000);

test("what somebody reads on one device is told to their other ones, and to nobody else", async () => {
  await using world = await openTalk();
  await world.answer(world.omar);
  const [desk, phone, other] = [
    await world.lineOf(world.nadia),
    await world.lineOf(world.nadia),
    await world.lineOf(world.omar),
  ];
  for (const page of [desk, phone, other]) await page.follow(1, 2);
  const viewer = await world.viewerOf(world.nadia);
  expect(await perform(world.services(), markRead, { viewer, thread: 1, post: 2 })).toMatchObject({ ok: true });
  await vi.waitFor(() => expect([desk.read, phone.read]).toEqual([[2], [2]]), patience);
  expect(await desk.follow(1, 2)).toMatchObject({ read: 2 });
  expect(await other.follow(1, 2)).toMatchObject({ ok: true });
  expect(other.read).toEqual([]);
});

test("how many notices are new is counted on every page of the member they are for", async () => {
  await using world = await openTalk();
  const [desk, phone, other] = [
    await world.lineOf(world.nadia),
    await world.lineOf(world.nadia),
    await world.lineOf(world.omar),
  ];
  for (const page of [desk, phone, other]) await page.follow(1, 1);
  const [thread] = await world.read().select().from(threads).where(eq(threads.number, 1));
  const of = { kind: "post", why: "follows-space", post: 1, about: null, seenAt: null, mailedAt: null } as const;
  const notice = { ...of, memberId: world.nadia, threadId: thread?.id ?? "" };
  const notices = ["post a", "post b"].map((uniqueKey) => ({ ...notice, uniqueKey }));
  await perform(world.services(), writeNotices, { notices });
  await vi.waitFor(() => expect([desk.unseen.at(-1), phone.unseen.at(-1)]).toEqual([2, 2]), patience);
  expect(await phone.follow(1, 1)).toMatchObject({ unseen: 2 });
  expect(await other.follow(1, 1)).toMatchObject({ unseen: 0 });
  expect(other.unseen).toEqual([]);
});

test("an edit is a hint to load the page again, and says nothing else", async () => {
  await using world = await openTalk();
  const page = await world.lineOf(world.omar);
  await page.follow(1, 1);
  const viewer = await world.viewerOf(world.nadia);
  const [post] = await world.read().select().from(posts);
  const edit = { viewer, thread: 1, post: 1, version: post?.version ?? 0, body: "A warm hall", title: null };
  expect(await perform(world.services(), editPost, { ...edit, saidNotPersonal: false })).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(page.changed).toEqual([1]), patience);
  expect(page.written).toEqual([]);
  expect(page.frames.join("\n")).not.toContain("warm");
});

test("nothing is kept of pages that have gone", async () => {
  await using world = await openTalk();
  const pages = [await world.lineOf(world.nadia), await world.lineOf(world.omar)];
  for (const page of pages) await page.follow(1, 1);
  expect(world.counts()).toEqual({ lines: 2, rooms: 1 });
  for (const page of pages) page.close();
  await vi.waitFor(() => expect(world.counts()).toEqual({ lines: 0, rooms: 0 }), patience);
});
