import { expect, test } from "vitest";
import { makeRunner } from "#app/jobs/runner.ts";
import { perform } from "#app/use-cases/perform.ts";
import { withdrawReferral } from "#app/use-cases/tracking/withdraw-referral.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { listRoleHolders } from "#db/queries/notice-people.ts";
import { endRole } from "#db/queries/staff.ts";
import { ana, openDeskWorld, rashid, type DeskWorld } from "#test/integration/desk/desk-world.ts";
import { ordinaryPages } from "#test/integration/guide/guide-world.ts";

async function mailed(world: DeskWorld): Promise<string[]> {
  await makeRunner(world.services()).drain();
  return (await listDemoMails(world.services().db.read)).map((mail) => mail.toMail).sort();
}

test("someone who asked to stop has still stopped after their worker stepped aside, and another one makes the check", async () => {
  await using world = await openDeskWorld();
  await world.places({ [ana]: 5, [rashid]: 5 });
  const { reference, conversationId, workerId } = await world.refer();
  await perform(world.services(), withdrawReferral, { conversationId });
  const left = await world.press(workerId ?? "", reference, { intent: "step-aside" });
  expect(left).toMatchObject({ status: 302, location: "/desk?gone=stepped-aside" });
  const now = await world.referral(reference);
  expect(now.state).toBe("withdrawing");
  expect([ana, rashid]).toContain(now.workerId);
  expect(now.workerId).not.toBe(workerId);
  expect((await world.open(workerId ?? "", reference)).status).toBe(404);
});

test("a flag reaches an administrator while nobody at all is a duty coordinator", async () => {
  await using world = await openDeskWorld();
  const { db, clock } = world.services();
  const role = { role: "duty-coordinator", scope: null } as const;
  for (const memberId of await listRoleHolders(db.read, role.role, role.scope, clock.now()))
    await world.write((own) => endRole(own, { memberId, ...role }, clock.now()));
  const unowned = { now: "ending-life", practice: "not-registered", postcode: "NE70 7QN" };
  const { teamId, flaggedAt } = await world.refer(ordinaryPages(unowned));
  expect({ teamId, flagged: flaggedAt !== null }).toEqual({ teamId: null, flagged: true });
  expect(await mailed(world)).toEqual(["thomas.wetherell@example.org"]);
});
