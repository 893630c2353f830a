import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { setFollow } from "#app/use-cases/notices/set-follow.ts";
import { pauseMail } from "#app/use-cases/notices/pause-mail.ts";
import { seeNotices } from "#app/use-cases/notices/see-notices.ts";
import { perform } from "#app/use-cases/perform.ts";
import { removeSpaceMember } from "#db/queries/space-members.ts";
import { members, posts, spaceFollows, spaceMembers, spaces, threadReads } from "#db/schema/index.ts";
import { openNoticeWorld, type NoticeWorld } from "./notice-world.ts";

/** Ann asked in a space of all members, and Ben answered. */
async function answered(world: NoticeWorld) {
  for (const id of ["ann", "ben", "cat"]) await world.member(id);
  await world.space("walks");
  const thread = await world.thread({ by: "ann", title: "How do you begin a walking group?", spaceId: "walks" });
  await world.post(thread, { by: "ben", body: "With **two** people.", replyTo: 1 });
  return thread;
}

const viewer = (world: NoticeWorld, memberId: string) => ({ ...publicViewer(world.clock.now()), memberId });

test("whoever asked gets the answer by mail within ten minutes, with why, the first words, and how to answer and stop", async () => {
  await using world = await openNoticeWorld();
  const thread = await answered(world);
  await world.drain();
  expect(await world.told()).toEqual(["ann reply answered-you 2"]);
  expect(world.sent).toEqual([]);
  await world.tenMinutesOn();
  expect(world.sent).toHaveLength(1);
  const mail = world.sent[0];
  expect(mail).toMatchObject({ to: "ann@example.org", subject: "Re: How do you begin a walking group?" });
  expect(mail?.text).toContain("ben Sample, Wednesday 6 May");
  expect(mail?.text).toContain("With two people.");
  expect(mail?.text).toContain(`/threads/${thread.number}#post-2`);
  expect(mail?.text).toContain("You get this because somebody answered you.");
  expect(mail?.text).toContain("To answer, reply to this mail.");
  expect(mail?.replyTo).toMatch(/^reply\+[a-z2-7]+@threads\.example\.org$/);
  const rows = await world.services.db.read.select().from(posts).orderBy(posts.number);
  expect(mail?.messageId).toBe(`post.${rows[1]?.id}@127.0.0.1`);
  expect(mail?.references).toEqual([`post.${rows[0]?.id}@127.0.0.1`]);
  expect(mail?.stopAt).toMatch(/\/stop\/[\w.-]+$/);
  expect(mail?.list).toMatchObject({ name: "Space walks" });
  await world.tenMinutesOn();
  expect(world.sent).toHaveLength(1);
});

test("several answers within minutes are one mail, and none waits longer than ten minutes", async () => {
  await using world = await openNoticeWorld();
  const thread = await answered(world);
  await world.drain();
  for (let minute = 0; minute < 9; minute += 1) {
    world.clock.forward(60_000);
    await world.post(thread, { by: "cat", body: `Answer ${minute}`, replyTo: 1 });
    await world.drain();
    expect(world.sent).toEqual([]);
  }
  world.clock.forward(70_000);
  await world.drain();
  expect(world.sent).toHaveLength(1);
  expect(world.sent[0]?.text).toContain("Answer 2");
  expect(world.sent[0]?.text).toContain("6 more new posts:");
});

test("what was read on the web before the mail goes is not mailed", async () => {
  await using world = await openNoticeWorld();
  const thread = await answered(world);
  await world.drain();
  await perform(world.services, seeNotices, { memberId: "ann", threadId: thread.id, upTo: 2 });
  await world.tenMinutesOn();
  expect(world.sent).toEqual([]);
});

test("a thread that was read as far on another device is not mailed, though its notice was not seen", async () => {
  await using world = await openNoticeWorld();
  const thread = await answered(world);
  await world.drain();
  const read = { memberId: "ann", threadId: thread.id, number: 2, at: world.clock.now() };
  await world.write((db) =>
    db
      .insert(threadReads)
      .values(read)
      .onConflictDoUpdate({ target: [threadReads.memberId, threadReads.threadId], set: read }),
  );
  await world.tenMinutesOn();
  expect(world.sent).toEqual([]);
});

test("whoever loses access before the mail goes gets none, and no notice of what comes later", async () => {
  await using world = await openNoticeWorld();
  for (const id of ["ann", "ben"]) await world.member(id);
  await world.space("steering", ["ann", "ben"], { postsSeenBy: "space", writtenBy: "space" });
  const thread = await world.thread({ by: "ann", title: "Minutes of May", spaceId: "steering" });
  await world.post(thread, { by: "ben", replyTo: 1 });
  await world.drain();
  expect(await world.told()).toEqual(["ann reply answered-you 2"]);
  await world.write((db) => removeSpaceMember(db, "steering", "ann"));
  await world.tenMinutesOn();
  await world.post(thread, { by: "ben", replyTo: 1 });
  await world.tenMinutesOn();
  expect(world.sent).toEqual([]);
  expect(await world.told()).toHaveLength(1);
});

test("a mail about a closed space names the space in its subject and not the thread", async () => {
  await using world = await openNoticeWorld();
  for (const id of ["ann", "ben"]) await world.member(id);
  await world.space("steering", ["ann", "ben"], { postsSeenBy: "space", writtenBy: "space" });
  const thread = await world.thread({ by: "ann", title: "Minutes of May", spaceId: "steering" });
  await world.post(thread, { by: "ben", replyTo: 1 });
  await world.tenMinutesOn();
  expect(world.sent.map(({ subject }) => subject)).toEqual(["New in Space steering"]);
});

test("a thread that was muted before the mail goes is not mailed, nor told of again", async () => {
  await using world = await openNoticeWorld();
  const thread = await answered(world);
  await world.drain();
  const of = { kind: "thread" as const, number: thread.number };
  expect((await perform(world.services, setFollow, { viewer: viewer(world, "ann"), of, level: "mute" })).ok).toBe(true);
  await world.post(thread, { by: "cat", replyTo: 1, named: ["ann"] });
  await world.tenMinutesOn();
  expect(world.sent).toEqual([]);
  expect((await world.told()).filter((line) => line.startsWith("ann"))).toEqual(["ann reply answered-you 2"]);
});

test("a member whose mail came back gets a notice on the web and no mail", async () => {
  await using world = await openNoticeWorld();
  for (const id of ["ann", "ben"]) await world.member(id);
  await perform(world.services, pauseMail, { memberId: "ann", why: "bounced" });
  await world.space("walks");
  const thread = await world.thread({ by: "ann", title: "A question", spaceId: "walks" });
  await world.post(thread, { by: "ben", replyTo: 1 });
  await world.tenMinutesOn();
  expect(await world.told()).toHaveLength(1);
  expect(world.sent).toEqual([]);
});

test("a post that was removed or hidden before the mail goes is not mailed", async () => {
  await using world = await openNoticeWorld();
  const thread = await answered(world);
  await world.post(thread, { by: "cat", replyTo: 1, body: "Hidden words" });
  await world.drain();
  const at = world.clock.now();
  await world.write(async (db) => {
    await db.update(posts).set({ removedAt: at, body: "" }).where(eq(posts.number, 2));
    await db.update(posts).set({ hiddenAt: at }).where(eq(posts.number, 3));
  });
  await world.tenMinutesOn();
  expect(world.sent).toEqual([]);
});

test("an answer in the evening is mailed the next working morning", async () => {
  await using world = await openNoticeWorld();
  world.clock.set("2026-05-08T19:30:00Z"); // Friday, half past eight in the evening
  await answered(world);
  await world.tenMinutesOn();
  expect(world.sent).toEqual([]);
  world.clock.set("2026-05-10T10:00:00Z");
  await world.drain();
  expect(world.sent).toEqual([]);
  world.clock.set("2026-05-11T06:00:00Z"); // Monday at seven, UK time
  await world.drain();
  expect(world.sent).toHaveLength(1);
});

test("whoever asked without their name is not named in a mail", async () => {
  await using world = await openNoticeWorld();
  const thread = await answered(world);
  await world.post(thread, { by: "cat", replyTo: 2, withoutName: true });
  await world.tenMinutesOn();
  const toBen = world.sent.filter(({ to }) => to === "ben@example.org");
  expect(toBen[0]?.text).toContain("Somebody who asked without their name,");
  expect(toBen[0]?.text).not.toContain("cat");
});

test("whoever writes follows the thread, and hears of later posts in a digest and not at once", async () => {
  await using world = await openNoticeWorld();
  const thread = await answered(world);
  await world.post(thread, { by: "cat", replyTo: 1 });
  await world.tenMinutesOn();
  expect(await world.told()).toEqual(["ann reply answered-you 2", "ann reply answered-you 3", "ben post wrote 3"]);
  expect(world.sent.map(({ to }) => to)).toEqual(["ann@example.org"]);
});

test("a space of many followers is told in batches, each once, those who may not read not at all", async () => {
  await using world = await openNoticeWorld();
  await world.member("ann");
  const ids = Array.from({ length: 450 }, (_, at) => `member-${at}`);
  const at = world.clock.now();
  await world.space("walks");
  await world.write(async (db) => {
    const facts = { sample: true, active: true, createdAt: at };
    await db.insert(members).values(ids.map((id) => ({ id, name: id, mail: `${id}@example.org`, ...facts })));
    await db
      .insert(spaceFollows)
      .values(ids.map((memberId) => ({ memberId, spaceId: "walks", level: "follow" as const, since: at })));
    await db
      .insert(spaceMembers)
      .values(ids.slice(0, 300).map((memberId) => ({ memberId, spaceId: "walks", state: "in" as const, since: at })));
  });
  const thread = await world.thread({ by: "ann", title: "A walk", spaceId: "walks" });
  await world.drain();
  expect(await world.told()).toHaveLength(450);
  await world.write((db) => db.update(spaces).set({ postsSeenBy: "space" }));
  await world.post(thread, { by: "ann" });
  await world.drain();
  expect((await world.told()).filter((line) => line.endsWith(" 2"))).toHaveLength(300);
});
