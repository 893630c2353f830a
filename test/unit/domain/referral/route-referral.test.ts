import { expect, test } from "vitest";
import type { LinkWorker } from "#app/domain/people/staff.ts";
import { routeReferral } from "#app/domain/referral/route-referral.ts";
import type { Routable, Routing, RoutingWorld } from "#app/domain/referral/routing.ts";
import { at, england } from "#test/unit/domain/clock/england.ts";
import { referralWith, teamWith, workerWith, worldWith } from "#test/unit/domain/referral/sample-teams.ts";

const tuesday = at("2026-05-05", "10:00");

function route(referral: Partial<Routable>, world: Partial<RoutingWorld>, now = tuesday): Routing {
  return routeReferral(referralWith(referral), worldWith(world), now, england);
}

function workerOf(routing: Routing): string | null {
  return routing.kind === "assigned" ? routing.workerId : null;
}

function codes(routing: Routing): string[] {
  return routing.because.map((reason) => reason.code);
}

const other = (given: Partial<LinkWorker>) => workerWith({ memberId: "worker-2", ...given });

test("a referral goes through practice and PCN to the team's worker, and says so", () => {
  expect(route({}, {})).toEqual({
    kind: "assigned",
    teamId: "team-1",
    workerId: "worker-1",
    because: [
      { code: "practice-in-pcn", practiceCode: "A81001", pcnCode: "U1" },
      { code: "team-serves-pcn", teamId: "team-1", pcnCode: "U1" },
      { code: "chosen", workerId: "worker-1", matched: [], openCount: 0, capacity: 10, among: 1 },
    ],
    tasks: [],
  });
});

test("the least loaded for their own capacity takes it, not the one with fewest people", () => {
  const workers = [workerWith({ openCount: 4, capacity: 5 }), other({ openCount: 10, capacity: 40 })];
  expect(workerOf(route({}, { workers }))).toBe("worker-2");
});

test("ties go to whoever waited longest for one, never before anyone; then to the lower id", () => {
  const waited = (first: Date | null, second: Date | null) =>
    workerOf(route({}, { workers: [workerWith({ lastAssignedAt: first }), other({ lastAssignedAt: second })] }));
  expect(waited(at("2026-05-04", "09:00"), at("2026-05-01", "09:00"))).toBe("worker-2");
  expect(waited(at("2026-05-04", "09:00"), null)).toBe("worker-2");
  expect(waited(null, null)).toBe("worker-1");
});

test.each<[string, Partial<LinkWorker>, string]>([
  ["is not active", { active: false }, "not-active"],
  ["takes no new people", { acceptsNew: false }, "takes-no-new"],
  ["is on leave past the fifth working day", { leave: [{ from: "2026-05-01", to: "2026-05-12" }] }, "not-at-work"],
  ["has no working day", { workingDays: [] }, "not-at-work"],
  ["knows the person", { conflicts: ["referral-1"] }, "conflict"],
  ["cannot meet step-free", { stepFree: false }, "not-step-free"],
  ["makes no home visits", { homeVisits: false }, "no-home-visits"],
  ["is full", { openCount: 10 }, "full"],
])("a worker who %s is passed by, whatever they match", (_, given, why) => {
  const workers = [workerWith({ ...given, languages: ["pl"] }), other({ openCount: 9 })];
  const routing = route({ stepFree: true, homeVisit: true, language: "pl" }, { workers });
  expect(workerOf(routing)).toBe("worker-2");
  expect(routing.because).toContainEqual({ code: "passed-by", workerId: "worker-1", why });
});

test("a worker who is back on the fifth working day is not passed by", () => {
  expect(workerOf(route({}, { workers: [workerWith({ leave: [{ from: "2026-05-01", to: "2026-05-11" }] })] }))).toBe(
    "worker-1",
  );
});

test("today no longer counts as a working day once the office has closed", () => {
  const workers = [workerWith({ leave: [{ from: "2026-05-06", to: "2026-05-20" }] }), other({ openCount: 9 })];
  expect(workerOf(route({}, { workers }, at("2026-05-05", "16:59")))).toBe("worker-1");
  expect(workerOf(route({}, { workers }, at("2026-05-05", "17:00")))).toBe("worker-2");
});

test("language counts before BSL, BSL before the wish, the wish before specialisms, specialisms before load", () => {
  const asked = { language: "pl", needsBsl: true, wish: "man" as const, needs: ["money", "company"] };
  const best = (first: Partial<LinkWorker>, second: Partial<LinkWorker>) =>
    workerOf(route(asked, { workers: [workerWith({ openCount: 5, ...first }), other({ openCount: 0, ...second })] }));
  expect(best({ languages: ["pl"] }, { signsBsl: true, gender: "man", specialisms: ["money", "company"] })).toBe(
    "worker-1",
  );
  expect(best({ signsBsl: true }, { gender: "man", specialisms: ["money", "company"] })).toBe("worker-1");
  expect(best({ gender: "man" }, { specialisms: ["money", "company"] })).toBe("worker-1");
  expect(best({ specialisms: ["money", "company"] }, { specialisms: ["money"] })).toBe("worker-1");
  expect(best({ specialisms: ["money"] }, { specialisms: ["housing"] })).toBe("worker-1");
  expect(best({}, {})).toBe("worker-2");
});

test("nobody who asks for a language or BSL is stranded: an interpreter is booked", () => {
  const routing = route({ language: "pl", needsBsl: true }, {});
  expect(workerOf(routing)).toBe("worker-1");
  expect(routing.tasks).toEqual([{ kind: "book-interpreter", language: "pl" }, { kind: "book-bsl-interpreter" }]);
});

test("English needs no interpreter, and a worker who speaks the language needs none either", () => {
  expect(route({ language: "en" }, {}).tasks).toEqual([]);
  expect(
    route({ language: "pl", needsBsl: true }, { workers: [workerWith({ languages: ["pl"], signsBsl: true })] }).tasks,
  ).toEqual([]);
});

test("an unmet wish for a woman or a man is asked about, not decided; a worker who did not say does not meet it", () => {
  const workers = [workerWith({ gender: "not-said" })];
  const routing = route({ wish: "woman" }, { workers });
  expect(workerOf(routing)).toBe("worker-1");
  expect(routing.tasks).toEqual([{ kind: "ask-about-wish", wish: "woman" }]);
});

test("when everyone is full the referral waits in the team's queue, with the wishes nobody there can meet as tasks", () => {
  const routing = route(
    { language: "pl", wish: "woman" },
    { workers: [workerWith({ openCount: 10 }), other({ openCount: 12 })] },
  );
  expect(routing).toMatchObject({
    kind: "queued",
    teamId: "team-1",
    tasks: [{ kind: "book-interpreter", language: "pl" }],
  });
  expect(codes(routing).at(-1)).toBe("team-full");
});

test("a team that shares out by hand always queues for its lead", () => {
  const routing = route({}, { teams: [teamWith({ sharing: "by-hand" })] });
  expect(routing.kind).toBe("queued");
  expect(codes(routing).at(-1)).toBe("team-shares-by-hand");
});

test("access that nobody in the team can meet waits for the lead to arrange it", () => {
  const routing = route({ stepFree: true }, { workers: [workerWith({ stepFree: false })] });
  expect(routing).toMatchObject({
    kind: "queued",
    tasks: [{ kind: "arrange-access", stepFree: true, homeVisit: false }],
  });
  expect(codes(routing).at(-1)).toBe("access-not-met");
});

test("a newcomer never takes the place of someone who waits, unless flagged", () => {
  const waiting = { "team-1": [{ ...referralWith({ id: "waits" }), submittedAt: at("2026-05-04", "09:00") }] };
  const workers = [workerWith({ openCount: 9 })];
  const routing = route({}, { workers, waiting });
  expect(routing.kind).toBe("queued");
  expect(codes(routing).at(-1)).toBe("others-waited-longer");
  expect(route({ flagged: true }, { workers, waiting }).kind).toBe("assigned");
  expect(route({}, { workers: [workerWith({ openCount: 8 })], waiting }).kind).toBe("assigned");
});

test("someone who waits for a home visit does not hold up others whom a free worker can take", () => {
  const waiting = {
    "team-1": [{ ...referralWith({ id: "waits", homeVisit: true }), submittedAt: at("2026-05-04", "09:00") }],
  };
  expect(route({}, { workers: [workerWith({ openCount: 9, homeVisits: false })], waiting }).kind).toBe("assigned");
});

const paused = new Date("2026-04-01T09:00:00Z");
const neighbour = teamWith({ id: "team-2", pcnCodes: ["U9"] });
const neighbourWorker = other({ teamId: "team-2" });

test("a paused team's people go to the first team that covers by agreement and is not paused itself", () => {
  const teams = [
    teamWith({ pausedSince: paused, coverTeamIds: ["team-3", "gone", "team-2"] }),
    teamWith({ id: "team-3", pcnCodes: [], pausedSince: paused }),
    neighbour,
  ];
  const routing = route({}, { teams, workers: [workerWith(), neighbourWorker] });
  expect(routing).toMatchObject({ kind: "assigned", teamId: "team-2", workerId: "worker-2" });
  expect(codes(routing)).toEqual([
    "practice-in-pcn",
    "team-serves-pcn",
    "team-paused",
    "team-covers",
    "team-paused",
    "team-covers",
    "chosen",
  ]);
});

test("cover agreements may form a ring: with everyone paused the duty coordinator has it", () => {
  const teams = [
    teamWith({ pausedSince: paused, coverTeamIds: ["team-2"] }),
    teamWith({ id: "team-2", pcnCodes: [], pausedSince: paused, coverTeamIds: ["team-1", "team-2"] }),
  ];
  const routing = route({}, { teams });
  expect(routing.kind).toBe("duty");
  expect(codes(routing).at(-1)).toBe("to-duty");
});

test("a team where everyone is away, or knows the person, is passed by for its cover", () => {
  const teams = [teamWith({ coverTeamIds: ["team-2"] }), neighbour];
  for (const given of [
    { active: false },
    { conflicts: ["referral-1"] },
    { leave: [{ from: "2026-05-01", to: "2026-06-01" }] },
  ]) {
    const routing = route({}, { teams, workers: [workerWith(given), neighbourWorker] });
    expect(routing).toMatchObject({ kind: "assigned", teamId: "team-2" });
    expect(routing.because).toContainEqual({ code: "team-cannot", teamId: "team-1" });
  }
});

test("a full team keeps its people in its own queue though its neighbour has room", () => {
  const teams = [teamWith({ coverTeamIds: ["team-2"] }), neighbour];
  expect(route({}, { teams, workers: [workerWith({ openCount: 10 }), neighbourWorker] })).toMatchObject({
    kind: "queued",
    teamId: "team-1",
  });
});

test("a PCN without a team goes to a team that agreed to take its people, else to the council's team, else to duty", () => {
  const referral = { practice: { kind: "registered", code: "A81002" } } as const;
  const councilTeams = { E08000021: "team-1" };
  const both = { teams: [teamWith(), neighbour], workers: [workerWith(), neighbourWorker] };
  expect(route(referral, { ...both, councilTeams, pcnAgreements: { U2: ["team-2"] } })).toMatchObject({
    teamId: "team-2",
  });
  expect(route(referral, { ...both, councilTeams })).toMatchObject({ teamId: "team-1" });
  expect(route(referral, both).kind).toBe("duty");
});

test.each([
  [{ kind: "not-registered" }, [{ kind: "find-practice" }]],
  [{ kind: "not-sure" }, [{ kind: "find-practice" }]],
  [{ kind: "no-fixed-address" }, []],
  [{ kind: "registered", code: "A81003" }, []],
  [{ kind: "registered", code: "Z99999" }, []],
] as const)("%o goes to the council's team, and to duty where there is none", (practice, tasks) => {
  expect(route({ practice }, { councilTeams: { E08000021: "team-1" } })).toMatchObject({
    kind: "assigned",
    teamId: "team-1",
    tasks,
  });
  expect(route({ practice }, {})).toMatchObject({ kind: "duty", tasks });
  expect(route({ practice, councilCode: null }, { councilTeams: {} })).toMatchObject({ kind: "duty" });
});

test("registration wins over where someone lives", () => {
  const routing = route(
    { practice: { kind: "registered", code: "A81003" }, councilCode: "E06000047" },
    { councilTeams: { E06000047: "team-1" } },
  );
  expect(routing.because).toContainEqual({ code: "no-council-team", councilCode: "E08000021" });
});

test("with the duty coordinator the interpreter is still on the list of what to do", () => {
  expect(route({ practice: { kind: "no-fixed-address" }, language: "ti", wish: "woman" }, {}).tasks).toEqual([
    { kind: "book-interpreter", language: "ti" },
    { kind: "ask-about-wish", wish: "woman" },
  ]);
});
