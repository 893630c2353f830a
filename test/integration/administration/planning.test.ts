import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDutyTurn, removeDutyTurn } from "#app/use-cases/administration/add-duty-turn.ts";
import { addLeave, removeLeave } from "#app/use-cases/administration/add-leave.ts";
import { changePcnAgreement } from "#app/use-cases/administration/change-pcn-agreement.ts";
import { retryJob } from "#app/use-cases/administration/retry-job.ts";
import { addJob, findJob } from "#db/queries/jobs.ts";
import { listDutyFrom, listLeaveFrom } from "#db/queries/staff.ts";
import { findPcnAgreements } from "#db/queries/teams.ts";
import { jobs } from "#db/schema/index.ts";
import { ana, duty, rashid } from "#test/integration/desk/desk-world.ts";
import { openAdminWorld } from "./admin-world.ts";

test("leave is planned and taken away again; dates the wrong way round and unknown members are refused", async () => {
  await using world = await openAdminWorld();
  const plan = { memberId: ana, fromDay: "2026-06-01", toDay: "2026-06-05", coverMemberId: rashid };
  const refusals = [
    [{ toDay: "2026-05-31" }, "dates-reversed"],
    [{ memberId: "nobody" }, "no-such-member"],
    [{ coverMemberId: "nobody" }, "no-such-cover"],
    [{ coverMemberId: ana }, "own-cover"],
  ] as const;
  for (const [over, kind] of refusals) {
    expect(await world.act(addLeave, { ...plan, ...over })).toEqual({ ok: false, refusal: { kind } });
  }
  const before = await listLeaveFrom(world.read(), "2026-05-06");
  expect(await world.act(addLeave, plan)).toMatchObject({ ok: true });
  const [added] = await listLeaveFrom(world.read(), "2026-05-06");
  expect(added).toMatchObject(plan);
  expect(await world.act(removeLeave, { leaveId: added?.id ?? "" })).toMatchObject({ ok: true });
  expect(await listLeaveFrom(world.read(), "2026-05-06")).toEqual(before);
  expect(await world.act(removeLeave, { leaveId: "none" })).toEqual({ ok: false, refusal: { kind: "no-such-leave" } });
});

test("only duty coordinators go on the rota, and a turn that is taken away leaves a gap", async () => {
  await using world = await openAdminWorld();
  const turn = { memberId: duty, fromDay: "2026-09-01", toDay: "2026-09-04" };
  const refusals = [
    [{ memberId: ana }, "not-a-coordinator"],
    [{ toDay: "2026-08-31" }, "dates-reversed"],
    [{ fromDay: "2026-05-01", toDay: "2026-05-05" }, "over-already"],
  ] as const;
  for (const [over, kind] of refusals) {
    expect(await world.act(addDutyTurn, { ...turn, ...over })).toEqual({ ok: false, refusal: { kind } });
  }
  expect(await world.act(addDutyTurn, turn)).toMatchObject({ ok: true });
  const added = (await listDutyFrom(world.read(), "2026-09-01")).at(-1);
  expect(added).toMatchObject(turn);
  expect(await world.act(removeDutyTurn, { turnId: added?.id ?? "" })).toMatchObject({ ok: true });
  expect(await listDutyFrom(world.read(), "2026-09-01")).toEqual([]);
});

test("teams agree to take the people of a PCN without a team, in order; a PCN with a team needs no agreement", async () => {
  await using world = await openAdminWorld();
  const agree = (pcnCode: string, teamIds: string[]) => world.act(changePcnAgreement, { pcnCode, teamIds });
  expect(await agree("U77096", ["stockton", "durham-city"])).toMatchObject({ ok: true });
  expect((await findPcnAgreements(world.read()))["U77096"]).toEqual(["stockton", "durham-city"]);
  const { details } = await world.team("hartlepool");
  expect(await agree("U40502", [])).toEqual({ ok: false, refusal: { kind: "pcn-taken", teamName: details.name } });
  expect(await agree("U00000", [])).toEqual({ ok: false, refusal: { kind: "no-such-pcn" } });
  expect(await agree("U77096", ["nowhere"])).toEqual({ ok: false, refusal: { kind: "no-such-team" } });
  expect((await findPcnAgreements(world.read()))["U77096"]).toEqual(["stockton", "durham-city"]);
});

test("a job that was given up is tried again from the first try on, and it is kept who asked", async () => {
  await using world = await openAdminWorld();
  await world.write(async (db) => {
    const runAt = world.clock.now();
    await addJob(db, { id: "job", kind: "mail-invitation", uniqueKey: "one", ids: { memberId: ana }, runAt });
    await db.update(jobs).set({ state: "dead", attempts: 12 }).where(eq(jobs.id, "job"));
  });
  expect(await world.act(retryJob, { jobId: "job" })).toMatchObject({ ok: true });
  expect(await findJob(world.read(), "job")).toMatchObject({ state: "waiting", attempts: 0 });
  expect(await world.changes("job")).toEqual(["job-retried"]);
  expect(await world.act(retryJob, { jobId: "job" })).toEqual({ ok: false, refusal: { kind: "no-such-job" } });
});
