import { expect, test } from "vitest";
import { fillFreePlaces } from "#app/use-cases/desk/fill-free-places.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listHeldBy } from "#db/queries/staff.ts";
import { listQueued } from "#db/queries/referrals.ts";
import { listSentConversations } from "#db/queries/tracking.ts";
import { listUnseenFlags } from "#db/queries/unseen-flags.ts";
import { referrals } from "#db/schema/index.ts";
import { ana, lead, openDeskWorld } from "./desk-world.ts";

const people = 8; // by chance their random ids stand in this order once in 40,320 runs

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** Eight people who wait in Stockton's queue, sent in one millisecond. The first came first. */
async function sentAtOnce() {
  const world = await openDeskWorld();
  await world.places({});
  const sent: { id: string; conversationId: string }[] = [];
  for (let n = 0; n < people; n++) sent.push(await world.refer());
  const moment = world.clock.now();
  const clocks = { submittedAt: moment, reviewDueAt: moment, contactDueAt: moment, flaggedAt: moment };
  await world.write((db) => db.update(referrals).set(clocks));
  const end = () => world[Symbol.asyncDispose]();
  return { world, sent, came: idsOf(sent), [Symbol.asyncDispose]: end };
}

test("people who sent in the same moment wait, and are listed, in the order they came", async () => {
  await using given = await sentAtOnce();
  const { world, sent, came } = given;
  const conversations = sent.map(({ conversationId }) => conversationId);
  const { read } = world.services().db;
  expect(idsOf(await listQueued(read, "stockton"))).toEqual(came);
  expect((await listUnseenFlags(read)).map(({ referralId }) => referralId)).toEqual(came);
  expect(await listSentConversations(read, conversations)).toEqual([...conversations].reverse());
  const caseload = await world.caseload(lead);
  expect((await caseload.page("team", 1)).cases.map(({ referral }) => referral.id)).toEqual(came);
  expect((await caseload.search("Dee")).cases.map(({ referral }) => referral.id)).toEqual([...came].reverse());
});

test("places that become free go to them in the order they came", async () => {
  await using given = await sentAtOnce();
  const { world, came } = given;
  await world.places({ [ana]: 3 });
  expect(await perform(world.services(), fillFreePlaces, { teamId: "stockton" })).toMatchObject({ ok: true });
  const { read } = world.services().db;
  expect(idsOf(await listHeldBy(read, ana))).toEqual(came.slice(0, 3));
  expect(idsOf(await listQueued(read, "stockton"))).toEqual(came.slice(3));
});
