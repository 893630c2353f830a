import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import { ana, duty, lead, openDeskWorld, rashid } from "./desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";

const close = { intent: "close", clientId: "55555555-5555-4555-8555-555555555555", where: "" };

test("a closed, paused or waiting referral frees its place, and whoever is flagged comes first, then the oldest", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 1 });
  const held = await world.refer();
  const oldest = await world.refer();
  const younger = await world.refer();
  const flagged = await world.refer(ordinaryPages({ now: "afraid" }));
  const owner = async (one: { reference: string }) => (await world.referral(one.reference)).workerId;
  expect([await owner(held), await owner(oldest), await owner(flagged)]).toEqual([ana, null, null]);

  await world.press(ana, held.reference, { ...close, reason: "withdrew" });
  expect([await owner(flagged), await owner(oldest)]).toEqual([ana, null]);
  await world.press(ana, flagged.reference, { intent: "state", move: "wait-for-person" });
  expect([await owner(oldest), await owner(younger)]).toEqual([ana, null]);
  await world.press(ana, oldest.reference, { intent: "state", move: "contact" });
  await world.press(ana, oldest.reference, { intent: "state", move: "pause" });
  expect(await owner(younger)).toBe(ana);
});

test("a place that comes free at night is filled in the team's hours by the job", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 1 });
  const held = await world.refer();
  const waiting = await world.refer();
  world.clock.set("2026-05-06T20:00:00Z");
  await world.press(ana, held.reference, { ...close, reason: "not-reached" });
  const runner = makeRunner(world.services());
  await runner.plan();
  world.clock.set("2026-05-06T20:10:00Z");
  await runner.drain();
  expect((await world.referral(waiting.reference)).workerId).toBeNull();
  world.clock.set("2026-05-07T08:30:00Z");
  await runner.drain();
  expect((await world.referral(waiting.reference)).workerId).toBe(ana);
});

test("handing someone on frees the place of whoever held them", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 1 });
  const held = await world.refer();
  const waiting = await world.refer();
  await world.places({ [ana]: 1, [rashid]: 1 });
  await world.press(ana, held.reference, { intent: "give", worker: rashid, reason: "asked-for-change" });
  expect((await world.referral(held.reference)).workerId).toBe(rashid);
  expect((await world.referral(waiting.reference)).workerId).toBe(ana);
});

test("a link worker who knows the person steps aside: it is routed past them, and they see nothing of it", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  await world.places({ [ana]: 5, [rashid]: 5 });
  expect((await world.press(ana, reference, { intent: "step-aside" })).location).toBe("/desk?gone=stepped-aside");
  expect((await world.referral(reference)).workerId).toBe(rashid);
  expect((await world.open(ana, reference)).status).toBe(404);
  const back = await world.press(rashid, reference, { intent: "give", worker: ana, reason: "better-fit" });
  expect(back).toMatchObject({
    status: 409,
    body: { refused: { problem: "Ana Ferreira knows the person. Choose someone else." } },
  });
});

test("when everyone of the team knows the person it goes on to the duty coordinator, never to nobody", async () => {
  await using world = await openDeskWorld();
  await world.places({ [lead]: 5, [ana]: 5, [rashid]: 5 });
  const { reference } = await world.refer();
  for (let count = 0; count < 3; count += 1) {
    const { workerId } = await world.referral(reference);
    await world.press(workerId ?? "", reference, { intent: "step-aside" });
  }
  expect(await world.referral(reference)).toMatchObject({ state: "queued", teamId: null, workerId: null });
  expect((await world.open(duty, reference)).status).toBe(200);
});

test("sent to another team it follows that team's rules, and the trace says so", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5 });
  const { reference } = await world.refer();
  const sent = await world.press(ana, reference, { intent: "send", team: "redcar", reason: "moved" });
  expect(sent.location).toBe("/desk?gone=sent-to-team");
  const stands = await world.referral(reference);
  expect(stands).toMatchObject({ teamId: "redcar", state: "assigned" });
  expect(stands.because.at(-1)).toMatchObject({ code: "chosen", workerId: stands.workerId });
});
