import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as digestPage from "#app/routes/digest.$token/route.tsx";
import * as noticesPage from "#app/routes/notices/route.tsx";
import { pauseMail } from "#app/use-cases/notices/pause-mail.ts";
import { saveNoticeChoices } from "#app/use-cases/notices/save-choices.ts";
import { seeNotices } from "#app/use-cases/notices/see-notices.ts";
import { perform } from "#app/use-cases/perform.ts";
import { replaceProfile } from "#db/queries/profiles.ts";
import { removeSpaceMember } from "#db/queries/space-members.ts";
import {
  digests,
  releaseConfirmations,
  resources,
  resourceTags,
  resourceVersions,
  spaceFollows,
  spaces,
  threadPlaces,
  threadReads,
} from "#db/schema/index.ts";
import { put } from "#test/integration/jobs/job-world.ts";
import { openNoticeWorld, type NoticeWorld } from "./notice-world.ts";

/** Monday at half past five: makes digests, and mails them once it is seven. */
async function monday(world: NoticeWorld, at = "2026-05-11") {
  await world.drain();
  world.sent.length = 0;
  world.clock.set(`${at}T04:30:00Z`);
  await put(world, { kind: "make-digests", ids: {} });
  await world.drain();
  expect(world.sent).toEqual([]);
  world.clock.set(`${at}T06:01:00Z`);
  await world.drain();
}

const follow = (world: NoticeWorld, memberId: string, spaceId: string) =>
  world.write((db) => db.insert(spaceFollows).values({ memberId, spaceId, level: "follow", since: world.clock.now() }));

async function followed(world: NoticeWorld) {
  for (const id of ["ann", "ben"]) await world.member(id);
  await world.space("walks");
  await follow(world, "ann", "walks");
  return world.thread({ by: "ben", title: "A new walk on Sundays", spaceId: "walks" });
}

test("the weekly digest comes once, on Monday morning, with what is new, why it comes, and no title in its subject", async () => {
  await using world = await openNoticeWorld();
  const thread = await followed(world);
  await monday(world);
  expect(world.sent.map(({ to, subject }) => [to, subject])).toEqual([
    ["ann@example.org", "Your week in the network: 1 discussion"],
  ]);
  const text = world.sent[0]?.text ?? "";
  expect(text).toContain("A new walk on Sundays (1 new post)");
  expect(text).toContain(`/threads/${thread.number}#post-1`);
  expect(text).toContain("Stop the weekly digest: ");
  await put(world, { kind: "make-digests", ids: {} });
  await world.drain();
  expect(world.sent).toHaveLength(1);
  await monday(world, "2026-05-18");
  expect(world.sent).toEqual([]);
});

test("an empty digest is never made: what was seen, read, muted or mailed at once is not in it", async () => {
  await using world = await openNoticeWorld();
  const thread = await followed(world);
  for (const id of ["cat", "dan"]) {
    await world.member(id);
    await follow(world, id, "walks");
  }
  await world.post(thread, { by: "ben" });
  await world.drain();
  await perform(world.services, seeNotices, { memberId: "ann", threadId: thread.id, upTo: 2 });
  const read = { memberId: "ann", threadId: thread.id, number: 2, at: world.clock.now() };
  await world.write((db) => db.insert(threadReads).values([read, { ...read, memberId: "cat" }]));
  await world.write((db) => db.update(spaceFollows).set({ level: "mute" }));
  await monday(world);
  expect(world.sent).toEqual([]);
  expect(await world.services.db.read.select().from(digests)).toEqual([]);
});

test("whoever may not read a thread any more does not find it in their digest, whether before it was made or after", async () => {
  await using world = await openNoticeWorld();
  for (const id of ["ann", "ben", "cat"]) await world.member(id);
  await world.space("steering", ["ann", "ben", "cat"], { postsSeenBy: "space", writtenBy: "space" });
  for (const id of ["ann", "cat"]) await follow(world, id, "steering");
  await world.thread({ by: "ben", title: "Minutes of May", spaceId: "steering" });
  await world.drain();
  await world.write((db) => removeSpaceMember(db, "steering", "ann"));
  world.clock.set("2026-05-11T04:30:00Z");
  await put(world, { kind: "make-digests", ids: {} });
  await world.drain();
  expect((await world.services.db.read.select().from(digests)).map(({ memberId }) => memberId)).toEqual(["cat"]);
  await world.write((db) => removeSpaceMember(db, "steering", "cat"));
  world.clock.set("2026-05-11T06:01:00Z");
  await world.drain();
  expect(world.sent).toEqual([]);
});

test("a digest that could not go in time waits for the end of the quiet hours, and one that is old is not sent", async () => {
  await using world = await openNoticeWorld();
  await followed(world);
  await world.drain();
  world.clock.set("2026-05-11T04:30:00Z");
  await put(world, { kind: "make-digests", ids: {} });
  await world.drain();
  world.clock.set("2026-05-11T21:00:00Z"); // the site was stopped all day
  await world.drain();
  expect(world.sent).toEqual([]);
  world.clock.set("2026-05-12T06:01:00Z");
  await world.drain();
  expect(world.sent).toHaveLength(1);
  await world.thread({ by: "ben", title: "Another walk", spaceId: "walks" });
  await world.drain();
  world.clock.set("2026-05-18T04:30:00Z");
  await put(world, { kind: "make-digests", ids: {} });
  await world.drain();
  world.clock.set("2026-05-22T09:00:00Z");
  await world.drain();
  expect(world.sent).toHaveLength(1);
});

test("paused mail stops digests too", async () => {
  await using world = await openNoticeWorld();
  await followed(world);
  await perform(world.services, pauseMail, { memberId: "ann", why: "complained" });
  await monday(world);
  expect(world.sent).toEqual([]);
});

test("a daily digest comes the next morning; what comes at the weekend waits for Monday", async () => {
  await using world = await openNoticeWorld();
  await followed(world);
  const weekly = { announcement: "weekly", mention: "weekly", asked: "weekly", decision: "weekly" } as const;
  const how = { ...weekly, reply: "daily", post: "daily", thread: "daily" } as const;
  const wishes = { how, quietFrom: 1200, quietTo: 420, quietWeekends: true, digestDay: 3 };
  await perform(world.services, saveNoticeChoices, { memberId: "ann", wishes });
  await monday(world, "2026-05-07");
  expect(world.sent.map(({ subject }) => subject)).toEqual(["Your day in the network: 1 discussion"]);
  world.clock.set("2026-05-08T11:00:00Z");
  await world.thread({ by: "ben", title: "For Saturday", spaceId: "walks" });
  await monday(world, "2026-05-09");
  expect(world.sent).toEqual([]);
  await monday(world, "2026-05-11");
  expect(world.sent.map(({ text }) => text.includes("For Saturday"))).toEqual([true]);
});

test("a digest holds the noticeboard, questions put to one's place and new resources about one's interests", async () => {
  await using world = await openNoticeWorld();
  for (const id of ["ann", "ben", "cat"]) await world.member(id);
  await world.space("board");
  const at = world.clock.now();
  const words = { workRole: "", organisation: "", phone: "", askMeAbout: "", about: "" };
  const profile = { words: { ...words, place: "E06000005", interests: "walking" }, seenBy: {}, changedAt: at };
  await world.write((db) => replaceProfile(db, "ann", profile));
  const fund = { kind: "notice", noticeKind: "funding", endsOn: "2026-06-05" } as const;
  await world.thread({ by: "ben", title: "Small grants", spaceId: "board", ...fund });
  await world.thread({ by: "ben", title: "Over by then", spaceId: "board", ...fund, endsOn: "2026-05-08" });
  const asked = await world.thread({ by: "ben", title: "Who knows a choir?", spaceId: "board" });
  await world.write(async (db) => {
    await db.insert(threadPlaces).values({ threadId: asked.id, place: "E06000005" });
    await insertResource(db, { id: "r1", title: "Walking for beginners", by: "ben", at });
  });
  const never = Object.fromEntries(
    ["announcement", "reply", "mention", "asked", "decision", "post"].map((kind) => [kind, "never"]),
  ) as Record<"announcement" | "reply" | "mention" | "asked" | "decision" | "post", "never">;
  const wishes = {
    how: { ...never, thread: "weekly" as const },
    quietFrom: 0,
    quietTo: 0,
    quietWeekends: true,
    digestDay: 1,
  };
  await perform(world.services, saveNoticeChoices, {
    memberId: "ann",
    wishes: { ...wishes, quietFrom: 1200, quietTo: 420 },
  });
  await monday(world);
  const toAnn = world.sent.find(({ to }) => to === "ann@example.org");
  expect(toAnn?.subject).toBe("Your week in the network: 2 discussions, 1 new resource");
  expect(toAnn?.text).toContain("Funding: Small grants, until Friday 5 June");
  expect(toAnn?.text).toContain("Who knows a choir?");
  expect(toAnn?.text).toContain("Walking for beginners");
  expect(toAnn?.text).not.toContain("Over by then");
  const toCat = world.sent.find(({ to }) => to === "cat@example.org");
  expect(toCat?.text).toContain("Small grants");
  expect(toCat?.text).not.toMatch(/choir|beginners/);
});

type Db = Parameters<Parameters<NoticeWorld["write"]>[0]>[0];

async function insertResource(db: Db, { id, title, by, at }: { id: string; title: string; by: string; at: Date }) {
  const empty = { summary: "", language: "en", author: "", organisation: "", contact: "", madeOn: "", credit: "" };
  await db.insert(resources).values({
    ...empty,
    id,
    number: 1,
    kind: "link",
    title,
    type: "guide",
    licence: "CC-BY-4.0",
    permission: "made-by-us",
    notesAllowed: false,
    visibility: "members",
    publishedAt: at,
    sample: true,
    views: 0,
    downloads: 0,
    createdAt: at,
    createdBy: by,
    changedAt: at,
  });
  await db.insert(resourceTags).values({ resourceId: id, facet: "topic", value: "walking" });
  await db.insert(resourceVersions).values({ id: "v1", resourceId: id, number: 1, why: "", madeAt: at, madeBy: by });
  await db.insert(releaseConfirmations).values({ id: "c1", versionId: "v1", memberId: by, at, findings: 0 });
}

test("the digest's page opens with its link alone, and names what stands in a closed space only to its member", async () => {
  await using world = await openNoticeWorld();
  for (const id of ["ann", "ben"]) await world.member(id);
  await world.space("walks", [], {});
  await world.space("steering", ["ann", "ben"]);
  await world.write(async (db) => {
    await db.update(spaces).set({ postsSeenBy: "space", writtenBy: "space" }).where(eq(spaces.id, "steering"));
  });
  for (const space of ["walks", "steering"]) await follow(world, "ann", space);
  await world.thread({ by: "ben", title: "An open walk", spaceId: "walks" });
  await world.thread({ by: "ben", title: "Minutes of May", spaceId: "steering" });
  await monday(world);
  const token = /\/digest\/([\w-]{43})/.exec(world.sent[0]?.text ?? "")?.[1] ?? "";
  const shownTo = async (browser: ReturnType<NoticeWorld["browser"]>) => {
    const answer = await browser.get(digestPage.loader, { token });
    return { status: answer.status, text: JSON.stringify(answer.body) };
  };
  const stranger = await shownTo(world.browser());
  expect(stranger.text).toContain("An open walk");
  expect(stranger.text).toContain("Something new in a closed space");
  expect(stranger.text).not.toContain("Minutes");
  const ann = await world.signedIn("ann");
  expect((await shownTo(ann)).text).toContain("Minutes of May");
  expect((await ann.get(noticesPage.loader)).status).toBe(200);
  await world.write((db) => removeSpaceMember(db, "steering", "ann"));
  expect((await shownTo(ann)).text).not.toMatch(/Minutes|closed space/);
  expect((await world.browser().get(digestPage.loader, { token: `${token.slice(0, 42)}x` })).status).toBe(410);
});
