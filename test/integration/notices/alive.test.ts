import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as noticesPage from "#app/routes/notices/route.tsx";
import { groupNotices } from "#app/domain/notification/group-notices.ts";
import { closeDoors } from "#app/use-cases/members/close-doors.ts";
import { listShownNotices } from "#db/queries/notices/shown-notices.ts";
import { findReader } from "#db/queries/notices/viewers.ts";
import { replaceProfile } from "#db/queries/profiles.ts";
import { noticeSettings, notices, spaces, threadFollows } from "#db/schema/index.ts";
import { put } from "#test/integration/jobs/job-world.ts";
import { openNoticeWorld, type NoticeWorld } from "./notice-world.ts";

const about = { workRole: "", organisation: "", place: "", phone: "", about: "", interests: "" };

async function asksMeAbout(
  world: NoticeWorld,
  id: string,
  askMeAbout: string,
  seenBy: "members" | "nobody" = "members",
) {
  await world.member(id);
  const profile = { words: { ...about, askMeAbout }, seenBy: { name: "members" as const, askMeAbout: seenBy } };
  await world.write((db) => replaceProfile(db, id, { ...profile, changedAt: world.clock.now() }));
}

/** What the centre would show them, through the same door as the page. */
async function centreOf(world: NoticeWorld, memberId: string) {
  const reader = await findReader(world.services.db.read, memberId, world.clock.now());
  if (reader === null) throw new Error("They have no access");
  const lines = groupNotices(await listShownNotices(world.services.db.read, reader));
  return { lines };
}

async function morning(world: NoticeWorld, at: string) {
  world.clock.set(`${at}T07:45:00Z`);
  await put(world, { kind: "unanswered-questions", ids: {} });
  await world.tenMinutesOn();
}

test("a question unanswered for three working days goes once to the space's facilitator, with members who can be asked", async () => {
  await using world = await openNoticeWorld();
  for (const id of ["ann", "ben"]) await world.member(id);
  await world.member("fay", [["facilitator", "space:walks"]]);
  await asksMeAbout(world, "gus", "starting walking groups");
  await asksMeAbout(world, "hal", "debt advice");
  await asksMeAbout(world, "ivy", "walking", "nobody");
  await world.space("walks");
  const open = await world.thread({
    by: "ann",
    title: "Walks",
    body: "Who has begun a walking group?",
    spaceId: "walks",
  });
  const answered = await world.thread({ by: "ann", title: "Choirs", body: "Who sings?", spaceId: "walks" });
  await world.thread({ by: "ann", title: "Thanks", body: "It was a good day.", spaceId: "walks" });
  await world.post(answered, { by: "ben" });
  await world.tenMinutesOn();
  world.sent.length = 0;
  await morning(world, "2026-05-08"); // Friday: two working days
  expect(world.sent).toEqual([]);
  await morning(world, "2026-05-11");
  expect(world.sent.map(({ to, subject }) => [to, subject])).toEqual([["fay@example.org", "Walks"]]);
  const text = world.sent[0]?.text ?? "";
  expect(text).toContain("gus Sample (ask me about: starting walking groups):");
  expect(text).not.toMatch(/hal Sample|ivy Sample/);
  expect(text).toContain("nobody has answered for three working days");
  const rows = await world.services.db.read.select().from(notices).where(eq(notices.why, "unanswered"));
  expect(rows.map(({ memberId, threadId, about: helpers }) => [memberId, threadId, helpers])).toEqual([
    ["fay", open.id, "gus"],
  ]);
  await morning(world, "2026-05-12");
  expect(world.sent).toHaveLength(1);
  const { lines } = await centreOf(world, "fay");
  expect(lines).toMatchObject([{ helperIds: ["gus"], says: "a question for you" }]);
});

test("a new member's hello is told to whoever answers hellos in that space", async () => {
  await using world = await openNoticeWorld();
  for (const id of ["ann", "ben"]) await world.member(id);
  await world.space("hello");
  await world.write((db) => db.update(spaces).set({ hostId: "ben" }).where(eq(spaces.id, "hello")));
  await world.thread({ by: "ann", title: "Hello from Ann", spaceId: "hello", kind: "hello" });
  await world.thread({ by: "ann", title: "Another thing", spaceId: "hello" });
  await world.tenMinutesOn();
  expect(await world.told()).toEqual(["ben asked said-hello 1"]);
  expect(world.sent.map(({ to }) => to)).toEqual(["ben@example.org"]);
  const ben = await world.signedIn("ben");
  expect((await ben.get(noticesPage.loader)).body).toMatchObject({
    lines: [{ says: "a new member’s hello", why: "You get this because you answer new members' hellos." }],
  });
});

test("of whoever leaves no notice, choice or address stays", async () => {
  await using world = await openNoticeWorld();
  for (const id of ["ann", "ben"]) await world.member(id);
  await world.space("walks");
  const thread = await world.thread({ by: "ann", title: "A question", spaceId: "walks" });
  await world.post(thread, { by: "ben", replyTo: 1 });
  await world.tenMinutesOn();
  expect(world.sent).toHaveLength(1);
  await world.act(async (tools) => closeDoors(tools, "ann"));
  const { read } = world.services.db;
  expect(await read.select().from(notices).where(eq(notices.memberId, "ann"))).toEqual([]);
  expect(await read.select().from(noticeSettings).where(eq(noticeSettings.memberId, "ann"))).toEqual([]);
  expect(await read.select().from(threadFollows).where(eq(threadFollows.memberId, "ann"))).toEqual([]);
  await world.post(thread, { by: "ben", replyTo: 1 });
  await world.tenMinutesOn();
  expect(world.sent).toHaveLength(1);
});
