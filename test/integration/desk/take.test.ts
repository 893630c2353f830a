import { expect, test } from "vitest";
import { perform } from "#app/use-cases/perform.ts";
import { takeReferral } from "#app/use-cases/desk/take-referral.ts";
import { listMoves } from "#db/queries/referrals.ts";
import { ana, lead, openDeskWorld, rashid } from "./desk-world.ts";

test("two workers take the same person at once, fifty times: one wins each time and the other is told who", async () => {
  await using world = await openDeskWorld();
  await world.places({});
  const waiting = [];
  for (let count = 0; count < 50; count += 1) waiting.push(await world.refer());
  await world.places({ [rashid]: 50, [ana]: 50 });

  for (const { reference } of waiting) {
    const tries = [rashid, ana].map((memberId) => perform(world.services(), takeReferral, { memberId, reference }));
    const results = await Promise.all(tries);
    const holder = (await world.referral(reference)).workerId;
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toEqual({
      ok: false,
      refusal: { kind: "taken-by", name: holder === rashid ? "Rashid Khan" : "Ana Ferreira" },
    });
  }
});

test("taking what one holds already changes nothing", async () => {
  await using world = await openDeskWorld();
  await world.places({});
  const { id, reference } = await world.refer();
  await world.places({ [ana]: 1 });
  expect((await world.press(ana, reference, { intent: "take" })).location).toBe(`/desk/${reference}?done=taken`);
  expect((await world.press(ana, reference, { intent: "take" })).location).toBe(`/desk/${reference}?done=taken`);
  const moves = await listMoves(world.services().db.read, id);
  expect(moves.map((move) => move.kind)).toEqual(["submitted", "taken"]);
  expect(await world.referral(reference)).toMatchObject({ state: "assigned", workerId: ana, queuedAt: null });
});

test("nobody takes more than they have places for", async () => {
  await using world = await openDeskWorld();
  await world.places({});
  const { reference } = await world.refer();
  const refused = await world.press(ana, reference, { intent: "take" });
  expect(refused).toMatchObject({
    status: 409,
    body: { refused: { problem: expect.stringContaining("places are taken") } },
  });
  expect((await world.referral(reference)).workerId).toBeNull();
});

test("in a team that shares out by hand only the lead takes or gives", async () => {
  await using world = await openDeskWorld();
  const { reference } = await world.refer([...pagesOfEastDurham]);
  expect(await world.referral(reference)).toMatchObject({ teamId: "easington", state: "queued" });
  expect((await world.press("mark-wheatley", reference, { intent: "take" })).status).toBe(409);
  const given = await world.press("deborah-snaith", reference, {
    intent: "give",
    worker: "mark-wheatley",
    reason: "shared-out",
  });
  expect(given.location).toBe(`/desk/${reference}?done=given`);
  expect((await world.referral(reference)).workerId).toBe("mark-wheatley");
});

test("nothing can be given to a colleague who is full, or of another team", async () => {
  await using world = await openDeskWorld();
  await world.places({ [rashid]: 1 });
  const { reference } = await world.refer();
  expect((await world.referral(reference)).workerId).toBe(rashid);
  const full = await world.press(lead, reference, { intent: "give", worker: ana, reason: "better-fit" });
  expect(full).toMatchObject({
    status: 409,
    body: { refused: { problem: "Ana Ferreira has no free place. Choose someone else." } },
  });
  const elsewhere = await world.press(lead, reference, {
    intent: "give",
    worker: "mark-wheatley",
    reason: "better-fit",
  });
  expect(elsewhere.status).toBe(409);
  expect((await world.referral(reference)).workerId).toBe(rashid);
});

const pagesOfEastDurham = [
  { who: "me" },
  { now: "ok" },
  { age: "adult" },
  { practice: "A83057" },
  { "own-words": "A bit of company" },
  { needs: ["company"] },
  { called: "Mo", last: "Reed" },
  { birth: "3 4 1960" },
  { postcode: "SR8 1AA" },
  { ways: ["phone"], phone: "01632 960 102" },
  { "others-see": "nobody", voicemail: "yes" },
  { easier: ["nothing"] },
];
