import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as appointmentsPage from "#app/routes/desk.$reference_.appointments/route.tsx";
import * as teamPage from "#app/routes/desk.team/route.tsx";
import { addLeave } from "#app/use-cases/administration/add-leave.ts";
import { stepAside } from "#app/use-cases/desk/step-aside.ts";
import { countMorningWork } from "#app/use-cases/mail/count-morning-work.ts";
import { perform } from "#app/use-cases/perform.ts";
import { sayAsPerson } from "#app/use-cases/tracking/say-as-person.ts";
import { caseAudit, jobs } from "#db/schema/index.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";
import { anAppointment } from "#test/integration/reaching/reach-world.ts";
import { administrator, ana, lead, neighbour, openDeskWorld, rashid, type DeskWorld } from "./desk-world.ts";

type Loaded = Awaited<ReturnType<typeof teamPage.loader>>;
const day = 24 * 60 * 60_000;

const leave = (world: DeskWorld, coverMemberId: string | null, fromDay = "2026-05-06", toDay = "2026-05-07") =>
  perform(world.services(), addLeave, { memberId: rashid, fromDay, toDay, coverMemberId, by: administrator });
const away = async (world: DeskWorld) =>
  ((await world.see(lead, teamPage.loader)).body as Loaded).teams.flatMap((team) => team.away);
const mine = async (world: DeskWorld, as: string) => JSON.stringify((await world.desk(as, "?list=mine")).body);

test("who covers a leave has its people among theirs and may act, from the first day to the last, and then no more", async () => {
  await using world = await openDeskWorld();
  await world.places({ [rashid]: 1 });
  const { reference, id } = await world.refer();
  expect((await leave(world, ana, "2026-05-07", "2026-05-08")).ok).toBe(true);
  expect(await mine(world, ana)).not.toContain(reference);
  world.clock.forward(day);
  expect(await mine(world, ana)).toContain(reference);
  expect((await world.press(ana, reference, { intent: "state", move: "contact" })).status).toBe(302);
  expect((await world.referral(reference)).workerId).toBe(rashid);
  const traced = await world.services().db.read.select().from(caseAudit).where(eq(caseAudit.referralId, id));
  expect(traced.map(({ what }) => what)).toContain("leave-cover");
  world.clock.forward(2 * day);
  expect(await mine(world, ana)).not.toContain(reference);
  expect((await world.press(ana, reference, { intent: "state", move: "pause" })).status).toBe(409);
});

test("a lead is told whose people are without cover, chooses who covers in their own team, and is told when that does not hold", async () => {
  await using world = await openDeskWorld();
  await world.places({ [rashid]: 1 });
  const { reference, version } = await world.refer();
  await leave(world, null);
  const [bare] = await away(world);
  expect(bare?.gap).toBe("Nobody covers.");
  const choose = (as: string, cover: string) =>
    world.sendTo(as, teamPage.action, [
      ["leaveId", bare?.id ?? ""],
      ["cover", cover],
    ]);
  expect((await choose(neighbour, ana)).status).toBe(404);
  expect((await choose(lead, rashid)).status).toBe(409);
  expect((await choose(lead, ana)).status).toBe(302);
  expect((await away(world))[0]).toMatchObject({ coverId: ana, gap: null });
  expect(await mine(world, ana)).toContain(reference);
  expect((await perform(world.services(), stepAside, { memberId: ana, reference, version })).ok).toBe(true);
  expect((await away(world))[0]?.gap).toContain("knows 1 of the people");
});

test("nobody is named to cover a link worker who could not see the people", async () => {
  await using world = await openDeskWorld();
  expect(await leave(world, administrator)).toEqual({ ok: false, refusal: { kind: "cover-sees-nobody" } });
});

test("a flag that goes up during a leave, and the work of the morning, reach whoever covers as they reach the holder", async () => {
  await using world = await openDeskWorld();
  await world.places({ [rashid]: 5 });
  await leave(world, ana, "2026-05-06", "2026-05-08");
  const { id, reference } = await world.refer(ordinaryPages({ now: "afraid" }));
  const told = async () => {
    const rows = await world.services().db.read.select().from(jobs).where(eq(jobs.kind, "mail-flag-notice"));
    return rows.filter(({ ids }) => ids["referralId"] === id).map(({ ids }) => ids["memberId"]);
  };
  expect(await told()).toEqual(expect.arrayContaining([ana, rashid]));

  world.clock.forward(day);
  const { db, clock, calendar } = world.services();
  const morning = await countMorningWork({ db: db.read, now: clock.now(), calendar });
  expect(morning.map(({ memberId }) => memberId)).toEqual(expect.arrayContaining([ana, rashid]));
  const planned = { ...anAppointment, "day-day": "7", from: "15:00", until: "16:00", clientId: randomUUID() };
  await world.sendTo(rashid, appointmentsPage.action, Object.entries(planned), { reference });
  expect((await world.desk(ana)).body).toMatchObject({ today: [{ reference, plannedBy: "Rashid Khan" }] });
  world.clock.forward(3 * day);
  const after = await countMorningWork({ db: db.read, now: clock.now(), calendar });
  expect(after.map(({ memberId }) => memberId)).not.toContain(ana);
});

test("whoever covers is not told of somebody whom they know", async () => {
  await using world = await openDeskWorld();
  await world.places({ [rashid]: 5 });
  const { reference, version, conversationId } = await world.refer();
  await perform(world.services(), stepAside, { memberId: ana, reference, version });
  await leave(world, ana, "2026-05-06", "2026-05-08");
  const said = { conversationId, clientId: randomUUID(), words: "I want to kill myself" };
  await perform(world.services(), sayAsPerson, said);
  const rows = await world.services().db.read.select().from(jobs).where(eq(jobs.kind, "mail-flag-notice"));
  expect(rows.map(({ ids }) => ids["memberId"])).toContain(rashid);
  expect(rows.map(({ ids }) => ids["memberId"])).not.toContain(ana);
});
