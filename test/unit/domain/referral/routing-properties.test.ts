import fc from "fast-check";
import { expect, test } from "vitest";
import type { LinkWorker, Team } from "#app/domain/people/staff.ts";
import { pullFromQueue } from "#app/domain/referral/pull-from-queue.ts";
import { routeReferral } from "#app/domain/referral/route-referral.ts";
import type { PracticeAnswer, Routable, Routing, RoutingWorld, Waiting } from "#app/domain/referral/routing.ts";
import { at, england } from "#test/unit/domain/clock/england.ts";
import { teamWith, workerWith, worldWith } from "#test/unit/domain/referral/sample-teams.ts";

const tuesday = at("2026-05-05", "10:00");
const teamIds = ["team-1", "team-2", "team-3"];

const anyTeam = (id: string, index: number): fc.Arbitrary<Team> =>
  fc
    .record({
      sharing: fc.constantFrom("straight", "by-hand"),
      pausedSince: fc.option(fc.constant(new Date("2026-04-01T09:00:00Z")), { freq: 3 }),
      coverTeamIds: fc.subarray([...teamIds, "gone"]),
    })
    .map((given) => teamWith({ ...given, id, pcnCodes: [`U${index + 1}`] }));

const anyWorker = fc.record({
  teamId: fc.constantFrom(...teamIds),
  active: fc.constantFrom(true, true, true, false),
  acceptsNew: fc.constantFrom(true, true, true, false),
  capacity: fc.integer({ min: 0, max: 4 }),
  openCount: fc.integer({ min: 0, max: 4 }),
  languages: fc.subarray(["pl", "ar"]),
  signsBsl: fc.boolean(),
  gender: fc.constantFrom<LinkWorker["gender"][]>("woman", "man", "not-said"),
  specialisms: fc.subarray(["money", "company"]),
  stepFree: fc.boolean(),
  homeVisits: fc.boolean(),
  lastAssignedAt: fc.option(fc.date({ min: new Date("2026-01-01"), max: new Date("2026-05-01"), noInvalidDate: true })),
  conflicts: fc.subarray(["referral-0", "referral-1"]),
  leave: fc.constantFrom<LinkWorker["leave"][]>([], [], [{ from: "2026-05-01", to: "2026-06-01" }]),
});

const anyPractice: fc.Arbitrary<PracticeAnswer> = fc.constantFrom<PracticeAnswer[]>(
  { kind: "registered", code: "A81001" },
  { kind: "registered", code: "A81002" },
  { kind: "registered", code: "A81003" },
  { kind: "registered", code: "unknown" },
  { kind: "not-registered" },
  { kind: "not-sure" },
  { kind: "no-fixed-address" },
);

const anyReferral: fc.Arbitrary<Omit<Routable, "id">> = fc.record({
  practice: anyPractice,
  councilCode: fc.constantFrom("E08000021", "E06000047", null),
  language: fc.constantFrom(null, "en", "pl", "ar", "ti"),
  needsBsl: fc.boolean(),
  wish: fc.constantFrom(null, "woman", "man"),
  needs: fc.subarray(["money", "company", "housing"]),
  stepFree: fc.boolean(),
  homeVisit: fc.boolean(),
  flagged: fc.boolean(),
});

const anyReferrals = fc
  .array(anyReferral, { maxLength: 25 })
  .map((all) => all.map((one, index) => ({ ...one, id: `referral-${index}` })));

const anyWorld: fc.Arbitrary<RoutingWorld> = fc
  .record({
    teams: fc.tuple(...teamIds.map(anyTeam)),
    workers: fc.array(anyWorker, { maxLength: 8 }),
    councilTeams: fc.constantFrom({}, { E08000021: "team-3" }, { E08000021: "gone", E06000047: "team-2" }),
  })
  .map(({ workers, ...rest }) =>
    worldWith({
      ...rest,
      workers: workers.map((given, index) => workerWith({ ...given, memberId: `worker-${index}` })),
    }),
  );

type Held = { world: RoutingWorld; waiting: Record<string, Waiting[]>; routings: Routing[] };

/** Sends referrals one after another, as the act does: each is counted before the next is routed. */
function sendAll(referrals: readonly Routable[], world: RoutingWorld): Held {
  const held: Held = { world, waiting: {}, routings: [] };
  referrals.forEach((referral, index) => {
    const routing = routeReferral(referral, { ...held.world, waiting: held.waiting }, tuesday, england);
    held.routings.push(routing);
    if (routing.kind === "assigned") held.world = withOneMore(held.world, routing.workerId);
    if (routing.kind === "queued")
      (held.waiting[routing.teamId] ??= []).push({ ...referral, submittedAt: new Date(tuesday.getTime() + index) });
  });
  return held;
}

function withOneMore(world: RoutingWorld, workerId: string): RoutingWorld {
  const workers = world.workers.map((worker) =>
    worker.memberId === workerId ? { ...worker, openCount: worker.openCount + 1 } : worker,
  );
  return { ...world, workers };
}

function fits(referral: Routable, worker: LinkWorker): boolean {
  const there =
    worker.active && worker.acceptsNew && worker.leave.length === 0 && !worker.conflicts.includes(referral.id);
  return (
    there &&
    (!referral.stepFree || worker.stepFree) &&
    (!referral.homeVisit || worker.homeVisits) &&
    worker.openCount < worker.capacity
  );
}

test("nobody is given more people than they have room for, or anyone they cannot take", () => {
  fc.assert(
    fc.property(anyReferrals, anyWorld, (referrals, world) => {
      let now = world;
      for (const [index, routing] of sendAll(referrals, world).routings.entries()) {
        const referral = referrals[index];
        if (routing.kind !== "assigned" || !referral) continue;
        const worker = now.workers.find((one) => one.memberId === routing.workerId);
        expect(worker && worker.teamId === routing.teamId && fits(referral, worker)).toBe(true);
        now = withOneMore(now, routing.workerId);
      }
    }),
  );
});

test("nobody waits in a straight team while a worker there who could take them has room", () => {
  fc.assert(
    fc.property(anyReferrals, anyWorld, (referrals, world) => {
      const { world: after, waiting } = sendAll(referrals, world);
      for (const team of after.teams.filter((one) => one.sharing === "straight")) {
        const workers = after.workers.filter((worker) => worker.teamId === team.id);
        for (const referral of waiting[team.id] ?? [])
          expect(workers.some((worker) => fits(referral, worker))).toBe(false);
      }
    }),
  );
});

test("every referral has an owner: a worker, a team that is not paused and has someone at work, or the duty coordinator", () => {
  fc.assert(
    fc.property(anyReferrals, anyWorld, (referrals, world) => {
      for (const [index, routing] of sendAll(referrals, world).routings.entries()) {
        expect(routing.because.length).toBeGreaterThan(0);
        if (routing.kind === "duty") continue;
        const team = world.teams.find((one) => one.id === routing.teamId);
        expect(team?.pausedSince).toBeNull();
        const present = world.workers.filter(
          (worker) => worker.teamId === routing.teamId && worker.active && worker.leave.length === 0,
        );
        expect(present.some((worker) => !worker.conflicts.includes(`referral-${index}`))).toBe(true);
      }
    }),
  );
});

test("the order in which workers and teams are listed changes nothing, nor does asking twice", () => {
  fc.assert(
    fc.property(anyReferrals, anyWorld, fc.infiniteStream(fc.nat()), (referrals, world, dice) => {
      const shuffled = { ...world, workers: shuffle(world.workers, dice), teams: shuffle(world.teams, dice) };
      expect(sendAll(referrals, shuffled).routings).toEqual(sendAll(referrals, world).routings);
      expect(sendAll(referrals, world).routings).toEqual(sendAll(referrals, world).routings);
    }),
  );
});

test("a wish that the worker does not meet is always a task, and one that they meet never is", () => {
  fc.assert(
    fc.property(anyReferral, anyWorld, (given, world) => {
      const referral = { ...given, id: "one" };
      const routing = routeReferral(referral, world, tuesday, england);
      const takers =
        routing.kind === "assigned" ? world.workers.filter((worker) => worker.memberId === routing.workerId) : [];
      if (routing.kind === "queued") return;
      const has = (kind: string) => routing.tasks.some((task) => task.kind === kind);
      expect(has("ask-about-wish")).toBe(
        referral.wish !== null && takers.every((worker) => worker.gender !== referral.wish),
      );
      expect(has("book-bsl-interpreter")).toBe(referral.needsBsl && takers.every((worker) => !worker.signsBsl));
      const foreign = referral.language !== null && referral.language !== "en";
      expect(has("book-interpreter")).toBe(
        foreign && takers.every((worker) => !worker.languages.includes(referral.language ?? "")),
      );
    }),
  );
});

test("places that come free are filled flagged first, then oldest, until nobody who waits fits any of them", () => {
  fc.assert(
    fc.property(anyReferrals, anyWorld, (referrals, world) => {
      const team = teamWith();
      let workers = world.workers.map((worker) => ({ ...worker, teamId: team.id }));
      let queue: Waiting[] = referrals.map((referral, index) => ({ ...referral, submittedAt: new Date(index) }));
      for (
        let next = pullFromQueue(queue, team, workers, tuesday, england);
        next;
        next = pullFromQueue(queue, team, workers, tuesday, england)
      ) {
        const pulled = queue.find((one) => one.id === next?.referralId);
        const ahead = queue.filter(
          (one) => pulled && (one.flagged === pulled.flagged ? one.submittedAt < pulled.submittedAt : one.flagged),
        );
        for (const passed of ahead) expect(workers.some((worker) => fits(passed, worker))).toBe(false);
        workers = workers.map((worker) =>
          worker.memberId === next?.routing.workerId ? { ...worker, openCount: worker.openCount + 1 } : worker,
        );
        queue = queue.filter((one) => one !== pulled);
      }
      for (const left of queue) expect(workers.some((worker) => fits(left, worker))).toBe(false);
    }),
  );
});

test("a hundred referrals on five workers with ten places: fifty are given out, ten to each, fifty wait in order", () => {
  const workers = Array.from({ length: 5 }, (_, index) => workerWith({ memberId: `worker-${index}` }));
  const referrals = Array.from({ length: 100 }, (_, index): Routable => ({
    ...plain,
    id: `referral-${String(index).padStart(3, "0")}`,
  }));
  const { world, waiting, routings } = sendAll(referrals, worldWith({ workers }));
  expect(routings.filter((routing) => routing.kind === "assigned")).toHaveLength(50);
  expect(world.workers.map((worker) => worker.openCount)).toEqual([10, 10, 10, 10, 10]);
  expect(waiting["team-1"]?.map((one) => one.id)).toEqual(referrals.slice(50).map((one) => one.id));
});

const plain: Omit<Routable, "id"> = {
  practice: { kind: "registered", code: "A81001" },
  councilCode: null,
  language: null,
  needsBsl: false,
  wish: null,
  needs: [],
  stepFree: false,
  homeVisit: false,
  flagged: false,
};

function shuffle<Value>(values: readonly Value[], dice: fc.Stream<number>): Value[] {
  return values
    .map((value) => ({ value, order: dice.next().value ?? 0 }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
}
