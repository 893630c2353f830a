import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { runningClocks } from "#app/domain/referral/referral-clocks.ts";
import { listStaffEntries } from "#db/queries/entries.ts";
import { listMoves } from "#db/queries/referrals.ts";
import { ana, lead, rashid } from "#test/integration/desk/desk-world.ts";
import { listDueOrDoneMail } from "#test/integration/desk/mail-of.ts";
import { heardEar, lines } from "#test/support/guide/heard-texts.ts";
import { messagesIn, openTrackingWorld, type TrackingWorld } from "./tracking-world.ts";

const minute = 60_000;

async function referredTo(world: TrackingWorld) {
  await world.places({ [ana]: 5 });
  const sent = await world.referred();
  const { reference, browser } = sent;
  return {
    ...sent,
    write: (words: string, clientId: string = randomUUID()) => browser.write(reference, words, clientId),
    stands: () => world.referral(reference),
    help: async (query = "?done=said") =>
      ((await browser.page(reference, query)).body["help"] as { id: string }[]).map(({ id }) => id),
  };
}

const mailedTo = async (world: TrackingWorld) => (await listDueOrDoneMail(world)).map(({ toMail }) => toMail).sort();
const team = ["ana.ferreira@example.org", "emma.garbutt@example.org", "rashid.khan@example.org"];

test("a message in which danger is heard raises the flag at once, with its clock, a line for staff, and mails to worker, lead and cover", async () => {
  await using world = await openTrackingWorld({ ear: heardEar });
  const { write, stands, conversationId } = await referredTo(world);
  expect(await stands()).toMatchObject({ flaggedAt: null, risk: "none" });
  expect((await write(lines.wishToDie)).status).toBe(302);

  const flagged = await stands();
  expect(flagged).toMatchObject({ risk: "B", flags: ["heard-suicide"], acknowledgedAt: null });
  const { calendar, db } = world.services();
  expect(runningClocks(flagged, calendar.officeHours, calendar)[0]).toMatchObject({ clock: "flag" });
  expect(await mailedTo(world)).toEqual(team);
  const entries = await listStaffEntries(db.read, conversationId);
  expect(entries).toMatchObject([
    { kind: "message", words: lines.wishToDie },
    { kind: "line", author: "site", audience: "staff" },
  ]);
  expect(entries[0]?.noticed).toEqual([{ rule: "heard:suicide:not-be-here", start: 2, end: 32 }]);
  expect(world.filesHold(lines.wishToDie)).toBe(false);
});

test("the staff's line and the flag never reach the person", async () => {
  await using world = await openTrackingWorld({ ear: heardEar });
  const { write, browser, reference } = await referredTo(world);
  await write(lines.hit);
  const { body } = await browser.page(reference);
  expect(messagesIn(body)).toMatchObject([{ words: lines.hit }]);
  expect(JSON.stringify({ ...body, help: [] })).not.toMatch(/flag|noticed|heard|abuse/i);
});

test("writing again never puts the clock off and tells nobody twice, unless it is more urgent", async () => {
  await using world = await openTrackingWorld({ ear: heardEar });
  const { write, stands } = await referredTo(world);
  await write(lines.wishToDie);
  const first = await stands();
  world.clock.forward(30 * minute);
  await write(lines.wishToDie);
  await write(lines.wornOut);
  expect(await stands()).toMatchObject({ risk: "B", flaggedAt: first.flaggedAt });
  expect(await mailedTo(world)).toEqual(team);

  await write(lines.lifeAtRisk);
  const higher = await stands();
  expect(higher).toMatchObject({ risk: "A", flaggedAt: first.flaggedAt });
  expect(higher.flags).toEqual(["heard-suicide", "heard-worn-out", "heard-overdose-now"]);
  expect(await mailedTo(world)).toEqual([...team, ...team].sort());
});

test("being worn out, and worry about someone else without a level, are labels: no flag, no clock, no mail", async () => {
  await using world = await openTrackingWorld({ ear: heardEar });
  const { write, stands } = await referredTo(world);
  await write(lines.wornOut);
  await write(lines.otherAtRisk);
  expect(await stands()).toMatchObject({
    risk: "C",
    flags: ["heard-worn-out", "heard-other-at-risk"],
    flaggedAt: null,
  });
  expect(await mailedTo(world)).toEqual([]);
  const caseload = await world.caseload(ana);
  expect((await caseload.page("urgent", 1)).counts.urgent).toBe(0);
});

test("a flag that somebody acted on needs somebody again when words of danger come after it", async () => {
  await using world = await openTrackingWorld({ ear: heardEar });
  const { write, stands, reference } = await referredTo(world);
  await write(lines.hit);
  expect((await world.act(ana, reference)).status).toBe(302);
  expect((await stands()).acknowledgedBy).toBe(ana);
  world.clock.forward(60 * minute);
  await write(lines.wornOut);
  expect((await stands()).acknowledgedBy).toBe(ana);
  await write(lines.wishToDie);
  const again = await stands();
  expect(again).toMatchObject({ acknowledgedBy: null, acknowledgedAt: null, risk: "B" });
  expect(world.services().clock.now().getTime() - (again.flaggedAt?.getTime() ?? 0)).toBeLessThan(minute);
  expect(await mailedTo(world)).toEqual(expect.arrayContaining(team));
});

test("a message sent twice, or from two tabs at once, raises the flag once", async () => {
  await using world = await openTrackingWorld({ ear: heardEar });
  const { write, stands } = await referredTo(world);
  const clientId = randomUUID();
  await Promise.all([write(lines.hit, clientId), write(lines.hit, clientId)]);
  const moves = await listMoves(world.services().db.read, (await stands()).id);
  expect(moves.filter(({ kind }) => kind === "flag-raised")).toMatchObject([{ by: "person", toValue: "kind" }]);
  expect(await mailedTo(world)).toEqual(team);
});

test("words of danger to a closed referral open it again with a flag whose clock runs from now", async () => {
  await using world = await openTrackingWorld({ ear: heardEar });
  const { write, stands, reference, browser } = await referredTo(world);
  await browser.chooseWord("marigold");
  await write(lines.wishToDie);
  await world.act(ana, reference);
  await world.press(ana, reference, { intent: "state", move: "contact" });
  await world.press(ana, reference, { intent: "close", clientId: randomUUID(), reason: "goals-met", where: "" });
  world.clock.forward(24 * 60 * minute);
  const back = world.browser();
  await back.tryWord(reference, "marigold");
  expect(await back.write(reference, lines.wishToDie, randomUUID())).toMatchObject({
    location: `/track/${reference}?done=opened-again`,
  });
  const opened = await stands();
  expect(opened).toMatchObject({ state: "queued", workerId: null, acknowledgedAt: null, contactedAt: null });
  const { calendar, clock } = world.services();
  expect(clock.now().getTime() - (opened.flaggedAt?.getTime() ?? 0)).toBeLessThan(minute);
  expect(runningClocks(opened, calendar.officeHours, calendar).map((due) => due.clock)).toContain("flag");
  const caseload = await world.caseload(rashid);
  expect((await caseload.page("urgent", 1)).cases.map((one) => one.referral.reference)).toEqual([reference]);
});

test("help is shown after the message was kept, once in a visit, and again for more danger or in a new visit", async () => {
  await using world = await openTrackingWorld({ ear: heardEar });
  const { write, help, browser, reference } = await referredTo(world);
  await browser.chooseWord("marigold");
  await write(lines.ordinary);
  expect(await help()).toEqual([]);
  await write(lines.wishToDie);
  expect(await help()).toEqual(["heard-talk"]);
  expect(await help("")).toEqual([]); // another look at the page
  await write(lines.ordinary);
  expect(await help()).toEqual([]);
  await write(lines.wishToDie);
  expect(await help()).toEqual([]);
  await write(lines.lifeAtRisk);
  expect(await help()).toEqual(["heard-life"]);
  await write(lines.hit);
  expect(await help()).toEqual(["afraid-of-someone"]);

  world.clock.forward(2 * 60 * minute);
  const back = world.browser();
  await back.tryWord(reference, "marigold");
  await back.write(reference, lines.wishToDie, randomUUID());
  const shown = (await back.page(reference, "?done=said")).body["help"] as { id: string }[];
  expect(shown.map(({ id }) => id)).toEqual(["heard-talk"]);
});

test("a message that is refused is not listened to, and nothing is raised", async () => {
  await using world = await openTrackingWorld({ ear: heardEar });
  const { write, stands } = await referredTo(world);
  expect((await write("a".repeat(10_001))).status).toBe(422);
  expect(await stands()).toMatchObject({ risk: "none", flags: [] });
  expect((await world.open(lead, (await stands()).reference)).status).toBe(200);
});
