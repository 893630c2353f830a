import { expect, test } from "vitest";
import { addLinkWorker } from "#app/use-cases/administration/add-link-worker.ts";
import { changeLinkWorker } from "#app/use-cases/administration/change-link-worker.ts";
import { changeRoles } from "#app/use-cases/administration/change-roles.ts";
import { endAccess } from "#app/use-cases/administration/end-access.ts";
import { inviteMember } from "#app/use-cases/administration/invite-member.ts";
import { findMember, findMemberByMail, updateMember } from "#db/queries/members.ts";
import { findLiveSession, insertSession, listRoles } from "#db/queries/sessions.ts";
import { listDutyFrom } from "#db/queries/staff.ts";
import { listLinkWorkers } from "#db/queries/teams.ts";
import { jobs } from "#db/schema/index.ts";
import { administrator, ana, duty, lead, rashid } from "#test/integration/desk/desk-world.ts";
import { openAdminWorld } from "./admin-world.ts";

test("a link worker is invited by mail, joins a team, and gets whoever waits there", async () => {
  await using world = await openAdminWorld();
  await world.places({});
  const waiting = await world.refer();
  const invited = await world.act(inviteMember, { name: "Jo Smith", mail: " Jo@Example.org " });
  if (!invited.ok) throw new Error("The invitation was refused");
  const { memberId } = invited.value;
  expect(await findMemberByMail(world.read(), "jo@example.org")).toMatchObject({ id: memberId, sample: false });
  const mails = (await world.read().select().from(jobs)).filter(({ kind }) => kind === "mail-invitation");
  expect(mails.map(({ ids }) => ids)).toEqual([{ memberId }]);

  const { details } = await world.worker(rashid);
  const worker = { memberId, teamId: "stockton", details: { ...details, capacity: 1 } };
  expect(await world.act(addLinkWorker, worker)).toMatchObject({ ok: true });
  expect(await world.referral(waiting.reference)).toMatchObject({ workerId: memberId, state: "assigned" });
  expect(await world.act(addLinkWorker, worker)).toEqual({ ok: false, refusal: { kind: "link-worker-already" } });
  const again = await world.act(inviteMember, { name: "Jo", mail: "jo@example.org" });
  expect(again).toEqual({ ok: false, refusal: { kind: "mail-taken", name: "Jo Smith" } });
});

test("a link worker's details that cannot be are refused, and a raised capacity takes people from the queue", async () => {
  await using world = await openAdminWorld();
  await world.places({});
  const waiting = await world.refer();
  const { details, version } = await world.worker(rashid);
  const change = (over: Partial<typeof details>, from = version) =>
    world.act(changeLinkWorker, { memberId: rashid, version: from, details: { ...details, ...over } });
  const refusals = [
    [{ capacity: -1 }, "capacity-out-of-range"],
    [{ capacity: 501 }, "capacity-out-of-range"],
    [{ capacity: 2.5 }, "capacity-out-of-range"],
    [{ workingDays: [] }, "no-working-day"],
    [{ languages: ["en"] }, "no-such-language"],
    [{ specialisms: ["no-such-need"] }, "no-such-need"],
  ] as const;
  for (const [over, kind] of refusals) {
    expect(await change(over as Partial<typeof details>)).toEqual({ ok: false, refusal: { kind } });
  }
  const nobody = await world.act(changeLinkWorker, { memberId: "nobody", version, details });
  expect(nobody).toEqual({ ok: false, refusal: { kind: "no-such-member" } });

  expect(await change({ capacity: 1 })).toMatchObject({ ok: true });
  expect(await world.referral(waiting.reference)).toMatchObject({ workerId: rashid });
  expect(await change({ capacity: 9 })).toEqual({ ok: false, refusal: { kind: "changed-meanwhile" } });
});

test("roles are given and taken, but nobody takes the administrator's role from themselves", async () => {
  await using world = await openAdminWorld();
  const coordinator = { role: "duty-coordinator", teamId: null } as const;
  const leads = { role: "team-lead", teamId: "hartlepool" } as const;
  expect(await world.act(changeRoles, { memberId: rashid, roles: [coordinator, leads] })).toMatchObject({ ok: true });
  const held = async () => (await listRoles(world.read(), rashid, world.clock.now())).map(({ role }) => role).sort();
  expect(await held()).toEqual(["duty-coordinator", "link-worker", "team-lead"]);
  expect(await world.act(changeRoles, { memberId: rashid, roles: [] })).toMatchObject({ ok: true });
  expect(await held()).toEqual(["link-worker"]);
  expect(await world.act(changeRoles, { memberId: administrator, roles: [] })).toEqual({
    ok: false,
    refusal: { kind: "own-administrator-role" },
  });
  const nowhere = { role: "team-lead", teamId: "nowhere" } as const;
  expect(await world.act(changeRoles, { memberId: rashid, roles: [nowhere] })).toEqual({
    ok: false,
    refusal: { kind: "no-such-team" },
  });
});

test("when access ends, sessions end at once and everyone they held has a new owner", async () => {
  await using world = await openAdminWorld();
  await world.places({ [ana]: 2 });
  const held = [await world.refer(), await world.refer()];
  expect(held.map(({ workerId }) => workerId)).toEqual([ana, ana]);
  const now = world.clock.now();
  const later = new Date(now.getTime() + 3_600_000);
  const session = { memberId: ana, createdAt: now, lastSeenAt: now, idleEndsAt: later, endsAt: later, revokedAt: null };
  await world.write((db) => insertSession(db, { ...session, tokenHash: "t", secondStepAt: now, device: "Firefox" }));
  const heard: string[] = [];
  world.services().events.listen((event) => void heard.push(event.kind));

  await world.places({ [ana]: 2, [rashid]: 1 });
  expect(await world.act(endAccess, { memberId: ana })).toEqual({
    ok: true,
    value: { freed: 2, handedOn: 0, leftOnDuty: null },
  });
  expect(await findLiveSession(world.read(), "t", world.clock.now())).toBeNull();
  expect(await listRoles(world.read(), ana, world.clock.now())).toEqual([]);
  expect((await findMember(world.read(), ana))?.active).toBe(false);
  expect(heard).toContain("access-changed");
  const owners = await world.owners();
  expect(owners.map(({ teamId }) => teamId)).toEqual(["stockton", "stockton"]);
  expect(owners.map(({ workerId }) => workerId).sort()).toEqual([null, rashid].sort());
  expect(await world.changes(ana)).toEqual(["access-ended"]);
});

test("the last link worker's people go to another owner, and a duty coordinator who leaves is off the rota", async () => {
  await using world = await openAdminWorld();
  await world.places({ [ana]: 1 });
  const held = await world.refer();
  for (const one of await listLinkWorkers(world.read(), ["stockton"], "2026-05-06")) {
    if (one.memberId !== ana) await world.write((db) => updateMember(db, one.memberId, { active: false }));
  }
  await world.act(endAccess, { memberId: ana });
  expect(await world.referral(held.reference)).toMatchObject({ teamId: null, workerId: null, state: "queued" });
  expect(await world.act(endAccess, { memberId: duty })).toMatchObject({ ok: true });
  expect((await listDutyFrom(world.read(), "2026-01-01")).some(({ memberId }) => memberId === duty)).toBe(false);
});

test("nobody ends their own access, that of someone who is not there, or of someone whom a team names for flags", async () => {
  await using world = await openAdminWorld();
  const end = (memberId: string) => world.act(endAccess, { memberId });
  expect(await end(administrator)).toEqual({ ok: false, refusal: { kind: "is-yourself" } });
  expect(await end("nobody")).toEqual({ ok: false, refusal: { kind: "no-such-member" } });
  const { details } = await world.team("stockton");
  expect(await end(details.coverMemberId ?? "")).toEqual({
    ok: false,
    refusal: { kind: "named-by-teams", teamNames: [details.name] },
  });
  expect((await findMember(world.read(), lead))?.active).toBe(true);
});
