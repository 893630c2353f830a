import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { nextAppointments } from "#db/queries/reaching/next-appointments.ts";
import { jobs } from "#db/schema/index.ts";
import { ana, lead, rashid } from "#test/integration/desk/desk-world.ts";
import { factsFormOf, openReachWorld, type ReachWorld } from "./reach-world.ts";

const mailSafe = { ways: ["mail", "phone"] as const, mail: "pat@example.org", othersSee: "nobody" } as const;

async function heldByAna(world: ReachWorld): Promise<string> {
  await world.places({ [ana]: 5 });
  return (await world.refer()).reference;
}

const aTry = (day: number, time: string, outcome = "no-answer") => ({
  intent: "try",
  clientId: randomUUID(),
  way: "phone",
  outcome,
  "at-day": String(day),
  "at-month": "5",
  "at-year": "2026",
  time,
});

test("talking with them is the first contact, and moves the work on", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  const form = aTry(6, "10:30", "reached");
  for (const _ of [1, 2]) expect((await world.pressReach(ana, reference, form)).status).toBe(302);
  const referral = await world.referral(reference);
  expect(referral).toMatchObject({ state: "in-contact", contactedAt: new Date("2026-05-06T09:30:00Z") });
  expect(await world.tries(reference)).toHaveLength(1);
  expect(JSON.stringify((await world.open(ana, reference)).body)).not.toContain("Make contact");
  const { record } = (await world.open(ana, reference)).body as { record: { moves: { words: string }[] } };
  expect(record.moves.map(({ words }) => words)).toContain("Ana Ferreira tried by phone: they talked.");
});

test("a voicemail is written down only where it was safe, and a try not before it was made", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world); // they said that a voicemail is safe
  expect((await world.pressReach(ana, reference, aTry(6, "10:00", "voicemail"))).status).toBe(302);
  await world.writeFacts(ana, reference, factsFormOf(0, { voicemail: "no" }));
  const { tried } = await world.reach(ana, reference);
  expect(tried.outcomes.map(({ value }) => value)).not.toContain("voicemail");
  const refused = await world.pressReach(ana, reference, aTry(6, "10:10", "voicemail"));
  expect(refused).toMatchObject({
    status: 422,
    body: { refused: { errors: { outcome: expect.any(String) as string } } },
  });
  expect((await world.pressReach(ana, reference, aTry(7, "10:00"))).status).toBe(422);
  expect(await world.tries(reference)).toHaveLength(1);
});

test("three tries, then the safe note, then ten working days, and then the record says decide: nothing closes itself", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.writeFacts(ana, reference, factsFormOf(0, { ...mailSafe, ways: ["mail", "phone"] }));
  world.clock.set("2026-05-11T15:00:00Z");
  for (const made of [aTry(7, "10:00"), aTry(8, "15:00")]) await world.pressReach(ana, reference, made);
  expect((await world.reach(ana, reference)).next).toContain("Try again on another day");
  expect((await world.reach(ana, reference)).mail).toBeNull();
  await world.pressReach(ana, reference, aTry(11, "11:00"));
  const offered = await world.reach(ana, reference);
  expect(offered).toMatchObject({ mail: "pat@example.org", decide: false });
  await world.pressReach(ana, reference, { intent: "mail", clientId: offered.forms.mail });
  const mails = (await world.mails()).filter(({ to }) => to === "pat@example.org");
  expect(mails).toMatchObject([{ subject: "A note for you" }]);
  expect(mails[0]?.body).toContain("Hello Pat");
  expect(mails[0]?.body).not.toMatch(/Ana|Stockton|prescri/);
  expect((await world.reach(ana, reference)).next).toContain("until Tuesday 26 May"); // 25 May is a bank holiday

  world.clock.set("2026-05-26T16:30:00Z");
  const over = await world.reach(ana, reference);
  expect(over.decide).toBe(true);
  expect(over.next).toContain("Nothing closes by itself");
  expect((await world.referral(reference)).state).toBe("assigned");
});

test("a reminder goes once, on the working day before, by the way that is safe then", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.writeFacts(ana, reference, factsFormOf(0, { ...mailSafe, ways: ["mail", "phone"] }));
  const clientId = randomUUID();
  for (const _ of [1, 2]) await world.plan(ana, reference, { clientId });
  expect(await world.planned(reference)).toHaveLength(1);
  world.clock.set("2026-05-11T08:59:00Z"); // one minute before 10
  expect(await world.mails()).toEqual([]);
  world.clock.set("2026-05-11T09:00:00Z");
  const [mail, ...others] = await world.mails();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ to: "pat@example.org", subject: "A reminder for you" });
  expect(mail?.body).toContain("Hello Pat");
  expect(mail?.body).not.toMatch(/Ana|library|Stockton/);

  // Whatever runs the same job again finds that it went.
  await world.write((db) => db.update(jobs).set({ state: "waiting", leaseUntil: null }));
  expect((await world.mails()).filter(({ subject }) => subject === "A reminder for you")).toHaveLength(1);
});

test("where only a text is safe then, the reminder stands ready for the worker's own phone", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.plan(ana, reference, { clientId: randomUUID() });
  await world.writeFacts(ana, reference, factsFormOf(0, { ways: ["text"], textNumber: "07700 900 123" }));
  world.clock.set("2026-05-11T09:00:00Z");
  expect(await world.mails()).toEqual([]);
  const [ready] = (await world.reach(ana, reference)).prepared;
  expect(ready).toMatchObject({ way: "text", to: "07700900123" });
  expect(ready?.words).toContain("Hello Pat, this is Ana. We meet on Tuesday 12 May, at 10 in the morning.");
});

test("the reminder of a changed or cancelled appointment does not go, the new one does", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.writeFacts(ana, reference, factsFormOf(0, { ...mailSafe, ways: ["mail", "phone"] }));
  await world.plan(ana, reference, { clientId: randomUUID() });
  const [planned] = await world.planned(reference);
  const id = planned?.id ?? "";
  const other = {
    intent: "change",
    sequence: "0",
    kind: "in-person",
    "day-day": "14",
    "day-month": "5",
    "day-year": "2026",
    from: "14:00",
    until: "15:00",
    place: "Thornaby library",
    needs: "",
  };
  expect((await world.pressAppointment(ana, reference, id, other)).status).toBe(302);
  const stale = await world.pressAppointment(lead, reference, id, { ...other, place: "Yarm" });
  expect(stale).toMatchObject({
    status: 409,
    body: { typed: { place: "Yarm" }, newest: { one: { place: "Thornaby library", sequence: 1 } } },
  });
  world.clock.set("2026-05-12T12:00:00Z");
  expect(await world.mails()).toEqual([]);
  world.clock.set("2026-05-13T09:00:00Z");
  expect(await world.mails()).toHaveLength(1);
  await world.pressAppointment(ana, reference, id, { intent: "cancelled", sequence: "1" });
  expect((await world.planned(reference))[0]).toMatchObject({ state: "cancelled", sequence: 2 });
});

test("not coming closes nothing and says to try once more; coming is the first contact", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.plan(ana, reference, { clientId: randomUUID() });
  const [one] = await world.planned(reference);
  const early = await world.pressAppointment(ana, reference, one?.id ?? "", { intent: "came", sequence: "0" });
  expect(early.status).toBe(409);
  world.clock.set("2026-05-12T11:00:00Z");
  await world.pressAppointment(ana, reference, one?.id ?? "", { intent: "did-not-come", sequence: "0" });
  expect((await world.reach(ana, reference)).missed).toBe(true);
  expect((await world.referral(reference)).state).toBe("assigned");

  const again = { "day-day": "19", clientId: randomUUID() };
  await world.plan(ana, reference, again);
  expect((await world.reach(ana, reference)).missed).toBe(false);
  world.clock.set("2026-05-19T11:00:00Z");
  await world.pressAppointment(ana, reference, again.clientId, { intent: "came", sequence: "0" });
  expect((await world.referral(reference)).state).toBe("in-contact");
});

test("a calendar file keeps its id, counts up, carries the zone, and names nobody", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.plan(ana, reference, { clientId: randomUUID() });
  const [one] = await world.planned(reference);
  const { text } = await world.file(ana, reference, one?.id ?? "");
  expect(text).toContain(`UID:${one?.id}`);
  expect(text).toContain("SEQUENCE:0");
  expect(text).toContain("BEGIN:VTIMEZONE");
  expect(text).toContain("DTSTART;TZID=Europe/London:20260512T100000");
  expect(text).not.toMatch(/Jo Dee|prescri|127\.0\.0\.1/i);

  const { conversationId } = await world.referral(reference);
  const next = await nextAppointments(world.services().db.read, conversationId, world.clock.now());
  expect(next).toMatchObject([{ place: "Stockton library", withWhom: "Ana Ferreira", cancelled: false }]);
});

test("everything that is wrong with a form is said at once, and what was typed comes back", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  const empty = await world.plan(ana, reference, {
    kind: "",
    "day-day": "31",
    "day-month": "2",
    from: "half past",
    until: "",
  });
  expect(empty).toMatchObject({ status: 422, body: { typed: { from: "half past" } } });
  expect(Object.keys((empty.body as { errors: object }).errors).sort()).toEqual(["day", "from", "kind", "until"]);
  const { outcome: _left, ...noOutcome } = { ...aTry(6, "late") };
  const tried = (await world.pressReach(ana, reference, noOutcome)).body as { refused: { errors: object } };
  expect(Object.keys(tried.refused.errors).sort()).toEqual(["outcome", "time"]);
  const place = await world.plan(ana, reference, { place: "", clientId: randomUUID() });
  expect(place).toMatchObject({ status: 422, body: { errors: { place: "Write where you meet" } } });
});

test("the desk shows today's appointments to whoever meets the person, and asks whether they came", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.plan(ana, reference, { clientId: randomUUID() });
  const today = async (as: string) => (await world.desk(as)).body as { today: { called: string; over: boolean }[] };
  expect((await today(ana)).today).toEqual([]);
  world.clock.set("2026-05-12T07:00:00Z");
  expect((await today(ana)).today).toMatchObject([{ reference, called: "Jo", over: false }]);
  expect((await today(lead)).today).toEqual([]);
  world.clock.set("2026-05-12T12:00:00Z");
  expect((await today(ana)).today).toMatchObject([{ over: true }]);

  await world.places({ [ana]: 5, [rashid]: 5 });
  await world.press(ana, reference, { intent: "give", worker: rashid, reason: "away" });
  expect((await today(rashid)).today).toMatchObject([{ reference, plannedBy: "Ana Ferreira" }]);
});
