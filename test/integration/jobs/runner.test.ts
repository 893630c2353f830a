import { expect, test } from "vitest";
import { defineJob, type RunnableJob } from "#app/jobs/job-kind.ts";
import { JobProblem } from "#app/jobs/job-problem.ts";
import { makeRunner } from "#app/jobs/runner.ts";
import { claimJob } from "#app/use-cases/jobs/claim-job.ts";
import { finishJob } from "#app/use-cases/jobs/finish-job.ts";
import { retryDeadJob } from "#app/use-cases/jobs/retry-dead-job.ts";
import { perform } from "#app/use-cases/perform.ts";
import { addJob, countDeadJobs, listDeadJobs } from "#db/queries/jobs.ts";
import { insertDemoMail, listDemoMails } from "#db/queries/demo-mails.ts";
import { openSignInWorld, type SignInWorld } from "#test/integration/sign-in/sign-in-world.ts";
import { jobsOf, put } from "./job-world.ts";

const leaseMs = 120_000;
const ids = { memberId: "member-1" };

/** A kind that writes one row when it is finished, so that a second finish would be seen. */
function countingKind(work: () => Promise<void> = async () => {}): RunnableJob {
  return defineJob({
    kind: "mail-invitation",
    attempts: 3,
    async work() {
      await work();
      return async ({ db, now, newId }) => {
        await insertDemoMail(db, { id: newId(), toMail: "done", subject: "", body: "", at: now });
      };
    },
  });
}

const timesFinished = async (world: SignInWorld) => (await listDemoMails(world.services.db.read)).length;

test("a job is done once, and its result is kept in the act that finishes it", async () => {
  await using world = await openSignInWorld({ kinds: [countingKind()] });
  await put(world, { kind: "mail-invitation", ids });
  expect(await world.runner.drain()).toBe(1);
  expect(await world.runner.drain()).toBe(0);
  expect(await timesFinished(world)).toBe(1);
  expect(await jobsOf(world)).toMatchObject([{ state: "done", attempts: 1, leaseUntil: null, lastProblem: null }]);
});

test("the same work asked for twice is one job", async () => {
  await using world = await openSignInWorld({ kinds: [countingKind()] });
  await put(world, { kind: "mail-invitation", ids, uniqueKey: "member-1" });
  await put(world, { kind: "mail-invitation", ids, uniqueKey: "member-1" });
  expect(await world.runner.drain()).toBe(1);
});

test("a job for later waits until then", async () => {
  await using world = await openSignInWorld({ kinds: [countingKind()] });
  await put(world, { kind: "mail-invitation", ids, runAt: new Date(world.clock.now().getTime() + 60_000) });
  expect(await world.runner.drain()).toBe(0);
  world.clock.forward(60_000);
  expect(await world.runner.drain()).toBe(1);
});

test("a job whose runner died is left alone while its lease holds, and done once after it", async () => {
  await using world = await openSignInWorld({ kinds: [countingKind()] });
  await put(world, { kind: "mail-invitation", ids });
  await perform(world.services, claimJob, { leaseMs }); // and then the process was killed

  expect(await world.runner.drain()).toBe(0);
  world.clock.forward(leaseMs - 1);
  expect(await world.runner.drain()).toBe(0);
  world.clock.forward(1);
  expect(await world.runner.drain()).toBe(1);
  expect(await timesFinished(world)).toBe(1);
});

test("someone who comes back after their lease ran out can no longer finish the job", async () => {
  await using world = await openSignInWorld({ kinds: [countingKind()] });
  await put(world, { kind: "mail-invitation", ids });
  const slow = await perform(world.services, claimJob, { leaseMs });
  if (!slow.ok) throw new Error("The job was due");
  world.clock.forward(leaseMs);
  await world.runner.drain();

  const finish = async () => {
    throw new Error("The slow one must not get this far");
  };
  expect(await perform(world.services, finishJob, { job: slow.value, finish, next: null })).toEqual({
    ok: false,
    refusal: { kind: "lease-lost" },
  });
  expect(await timesFinished(world)).toBe(1);
});

test("two runners at once do every job once", async () => {
  await using world = await openSignInWorld({ kinds: [countingKind()] });
  const other = makeRunner(world.services, [countingKind()]);
  for (let count = 0; count < 20; count += 1) await put(world, { kind: "mail-invitation", ids });
  const done = await Promise.all([world.runner.drain(), other.drain()]);
  expect(done[0] + done[1]).toBe(20);
  expect(await timesFinished(world)).toBe(20);
});

test("a job that fails is tried again later and later, then given up and shown to administrators, who may try again", async () => {
  let broken = true;
  const kind = countingKind(async () => {
    if (broken) throw new JobProblem("server-away");
  });
  await using world = await openSignInWorld({ kinds: [kind] });
  const jobId = await put(world, { kind: "mail-invitation", ids });

  for (const [attempt, delayMs] of [
    [1, 30_000],
    [2, 120_000],
  ] as const) {
    expect(await world.runner.drain()).toBe(1);
    const runAt = new Date(world.clock.now().getTime() + delayMs);
    expect(await jobsOf(world)).toMatchObject([
      { state: "waiting", attempts: attempt, lastProblem: "server-away", runAt },
    ]);
    world.clock.forward(delayMs - 1);
    expect(await world.runner.drain()).toBe(0);
    world.clock.forward(1);
  }
  await world.runner.drain();
  expect(await listDeadJobs(world.services.db.read)).toMatchObject([
    { id: jobId, attempts: 3, lastProblem: "server-away" },
  ]);
  expect(await countDeadJobs(world.services.db.read)).toBe(1);
  world.clock.forward(24 * 3_600_000);
  expect(await world.runner.drain()).toBe(0);

  broken = false;
  expect(await perform(world.services, retryDeadJob, { jobId })).toMatchObject({ ok: true });
  expect(await perform(world.services, retryDeadJob, { jobId })).toMatchObject({ ok: false });
  await world.runner.drain();
  expect(await timesFinished(world)).toBe(1);
});

test("a job that kills its runner every time is given up in the end", async () => {
  await using world = await openSignInWorld({ kinds: [countingKind()] });
  await put(world, { kind: "mail-invitation", ids });
  for (let crash = 0; crash < 3; crash += 1) {
    await perform(world.services, claimJob, { leaseMs });
    world.clock.forward(leaseMs);
  }
  await world.runner.drain();
  expect(await jobsOf(world)).toMatchObject([{ state: "dead", lastProblem: "never-finished" }]);
  expect(await timesFinished(world)).toBe(0);
});

test("a foreign error is kept as a code, never with its message", async () => {
  const kind = countingKind(async () => {
    throw new TypeError("Jo Smith, 12 High Street");
  });
  await using world = await openSignInWorld({ kinds: [kind] });
  await put(world, { kind: "mail-invitation", ids });
  await world.runner.drain();
  expect(await jobsOf(world)).toMatchObject([{ lastProblem: "TypeError" }]);
  expect(JSON.stringify(world.logged)).not.toContain("High Street");
});

test("a result that fails half-way leaves nothing behind and the job is tried again", async () => {
  let broken = true;
  const kind = defineJob({
    kind: "mail-invitation",
    work:
      async () =>
      async ({ db, now, newId }) => {
        await insertDemoMail(db, { id: newId(), toMail: "done", subject: "", body: "", at: now });
        if (broken) throw new JobProblem("half-way");
      },
  });
  await using world = await openSignInWorld({ kinds: [kind] });
  await put(world, { kind: "mail-invitation", ids });
  await world.runner.drain();
  expect(await timesFinished(world)).toBe(0);
  broken = false;
  world.clock.forward(30_000);
  await world.runner.drain();
  expect(await timesFinished(world)).toBe(1);
});

test("a job that nothing here can do is given up at once and says why", async () => {
  await using world = await openSignInWorld({ kinds: [] });
  await put(world, { kind: "mail-invitation", ids });
  await world.runner.drain();
  expect(await jobsOf(world)).toMatchObject([{ state: "dead", lastProblem: "no-such-kind" }]);
});

test("work that repeats has one next run, which is made up for once after the site was stopped", async () => {
  let runs = 0;
  const kind = defineJob({
    kind: "sweep-ended",
    recurring: { nextRun: (now) => new Date(now.getTime() + 60_000) },
    work: async () => {
      runs += 1;
      return null;
    },
  });
  await using world = await openSignInWorld({ kinds: [kind] });
  await world.runner.plan();
  await world.runner.plan();
  expect(await jobsOf(world)).toHaveLength(1);

  world.clock.forward(10 * 60_000); // stopped meanwhile
  expect(await world.runner.drain()).toBe(1);
  expect(runs).toBe(1);
  const waiting = (await jobsOf(world)).filter((job) => job.state === "waiting");
  expect(waiting.map((job) => job.runAt)).toEqual([new Date(world.clock.now().getTime() + 60_000)]);
});

test("work that repeats goes on after a run was given up", async () => {
  const kind = defineJob({
    kind: "sweep-ended",
    attempts: 1,
    recurring: { nextRun: (now) => new Date(now.getTime() + 60_000) },
    work: async () => {
      throw new JobProblem("away");
    },
  });
  await using world = await openSignInWorld({ kinds: [kind] });
  await put(world, { kind: "sweep-ended", ids: {} });
  await world.runner.drain();
  expect((await jobsOf(world)).map((job) => job.state).sort()).toEqual(["dead", "waiting"]);
});

test("a started runner does a new job soon after the commit, and stop waits for what is under way", async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const kind = countingKind(async () => {
    begin();
    await mayEnd;
  });
  await using world = await openSignInWorld({ kinds: [kind] });
  world.runner.start();
  await perform(
    world.services,
    async ({ db, now, announce }) => {
      await addJob(db, { id: "job", kind: "mail-invitation", uniqueKey: "job", ids, runAt: now });
      announce({ kind: "job-added", jobKind: "mail-invitation" });
      return { ok: true as const, value: null };
    },
    null,
  );
  await begun;
  const stopped = world.runner.stop();
  end();
  await stopped;
  expect(await timesFinished(world)).toBe(1);
});
