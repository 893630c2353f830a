import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listTasks } from "#db/queries/record/tasks.ts";
import { ana, lead, rashid } from "#test/integration/desk/desk-world.ts";
import { factsFormOf, openReachWorld, type ReachWorld } from "./reach-world.ts";

async function heldByAna(world: ReachWorld) {
  await world.places({ [ana]: 5, [rashid]: 5 });
  const { reference, workerId } = await world.refer();
  if (workerId !== ana) await world.press(lead, reference, { intent: "give", worker: ana, reason: "shared-out" });
  return reference;
}

const give = (world: ReachWorld, reference: string, worker: string) =>
  world.press(lead, reference, { intent: "give", worker, reason: "away" });

test("when somebody else gets the person, what is planned goes along, its reminder names them, and they have a task to look", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.writeFacts(
    ana,
    reference,
    factsFormOf(0, { ways: ["text"], textNumber: "07700 900 123", sayWhoWeAre: "yes" }),
  );
  await world.plan(ana, reference, { clientId: randomUUID() });
  expect((await give(world, reference, rashid)).location).toContain("done=given");
  expect(await world.planned(reference)).toMatchObject([{ memberId: rashid, state: "planned", sequence: 1 }]);
  const [task, ...others] = await listTasks(world.services().db.read, await world.referral(reference));
  expect(others).toEqual([]);
  expect(task).toMatchObject({ memberId: null, dueOn: "2026-05-06", doneAt: null });
  expect(task?.words).toContain(
    "Tuesday 12 May 2026, from 10 in the morning to 11 in the morning, planned by Ana Ferreira",
  );
  world.clock.set("2026-05-11T09:00:00Z");
  await world.mails();
  const { prepared } = await world.reach(rashid, reference);
  expect(prepared).toMatchObject([{ way: "text", words: expect.stringContaining("this is Rashid") }]);
});

test("what a colleague of the team planned stays theirs, and what is over is not touched", async () => {
  await using world = await openReachWorld();
  const reference = await heldByAna(world);
  await world.plan(ana, reference, { clientId: randomUUID() });
  world.clock.set("2026-05-12T12:00:00Z");
  await world.plan(lead, reference, { clientId: randomUUID(), "day-day": "14" });
  await give(world, reference, rashid);
  expect((await world.planned(reference)).map(({ memberId }) => memberId)).toEqual([ana, lead]);
  expect(await listTasks(world.services().db.read, await world.referral(reference))).toEqual([]);
});
