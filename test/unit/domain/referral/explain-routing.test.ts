import { expect, test } from "vitest";
import { explainTask, explainToPerson, explainToStaff, type Names } from "#app/domain/referral/explain-routing.ts";
import { routeReferral } from "#app/domain/referral/route-referral.ts";
import type { PassedBy, Reason, RoutingTask } from "#app/domain/referral/routing.ts";
import { teamPhrase } from "#app/domain/referral/team-phrase.ts";
import { at, england } from "#test/unit/domain/clock/england.ts";
import { referralWith, teamWith, workerWith, worldWith } from "#test/unit/domain/referral/sample-teams.ts";

const names: Names = {
  teams: { "team-1": "Riverside link workers", "team-2": "Hilltop team" },
  workers: { "worker-1": "Asha Karim" },
  practices: { A81001: "High Street Surgery" },
  pcns: { U1: "Riverside PCN" },
  councils: { E08000021: "Newcastle upon Tyne" },
  languages: { pl: "Polish" },
};
const tuesday = at("2026-05-05", "10:00");
const paused = at("2026-04-01", "09:00");

test("staff read the whole trace as sentences", () => {
  const referral = referralWith({ language: "pl", wish: "woman", needs: ["money"] });
  const workers = [
    workerWith({ languages: ["pl"], specialisms: ["money"], openCount: 5 }),
    workerWith({ memberId: "worker-2", openCount: 10 }),
  ];
  const { because } = routeReferral(referral, worldWith({ workers }), tuesday, england);
  expect(because.map((reason) => explainToStaff(reason, names))).toEqual([
    "High Street Surgery is in Riverside PCN.",
    "The Riverside link workers team serves Riverside PCN.",
    "worker-2 is full.",
    "Asha Karim speaks their language, meets their wish for a woman or a man, knows about what they need, has 5 of 10 places taken (50%): the only one with room.",
  ]);
});

test("every reason and every task has a sentence", () => {
  const teamId = "team-1";
  const passedBy: PassedBy[] = [
    "not-active",
    "takes-no-new",
    "not-at-work",
    "conflict",
    "not-step-free",
    "no-home-visits",
    "full",
  ];
  const reasons: Reason[] = [
    { code: "practice-in-no-pcn", practiceCode: "A81001" },
    { code: "practice-not-known", practiceCode: "Z1" },
    { code: "no-practice", answer: "not-registered" },
    { code: "no-team-for-pcn", pcnCode: "U1" },
    { code: "team-paused", teamId },
    { code: "team-cannot", teamId },
    { code: "team-covers", teamId, forTeamId: "team-2" },
    { code: "team-agreed-for-pcn", teamId, pcnCode: "U1" },
    { code: "council-team", teamId, councilCode: "E08000021" },
    { code: "no-council-team", councilCode: null },
    { code: "no-council-team", councilCode: "E08000021" },
    { code: "team-shares-by-hand", teamId },
    ...passedBy.map((why): Reason => ({ code: "passed-by", workerId: "worker-1", why })),
    { code: "team-full", teamId },
    { code: "others-waited-longer", teamId },
    { code: "access-not-met", teamId },
    { code: "pulled-from-queue", teamId, flagged: true },
    { code: "to-duty" },
  ];
  const sentences = reasons.map((reason) => explainToStaff(reason, names));
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/u);
  expect(new Set(sentences).size).toBe(reasons.length);
});

test("tasks say what to do", () => {
  const tasks: RoutingTask[] = [
    { kind: "book-interpreter", language: "pl" },
    { kind: "book-bsl-interpreter" },
    { kind: "ask-about-wish", wish: "woman" },
    { kind: "arrange-access", stepFree: true, homeVisit: true },
    { kind: "find-practice" },
  ];
  expect(tasks.map((task) => explainTask(task, names))).toEqual([
    "Book an interpreter for Polish, not family.",
    "Book a BSL interpreter, not family.",
    "They would rather talk with a woman. Ask first: wait for a woman, or go on?",
    "Arrange access: a step-free place and a home visit.",
    "Ask which GP practice they go to, or help them register with one.",
  ]);
});

test("the person is told in one sentence whose team it is, and never of load, leave, sex or specialism", () => {
  const workers = [
    workerWith({ specialisms: ["money"], openCount: 5 }),
    workerWith({ memberId: "worker-2", leave: [{ from: "2026-05-01", to: "2026-06-01" }] }),
  ];
  const routing = routeReferral(
    referralWith({ needs: ["money"], wish: "woman" }),
    worldWith({ workers }),
    tuesday,
    england,
  );
  expect(explainToPerson(routing, names)).toBe("Asha Karim's team looks after people at your practice.");
});

test("in a queue the team is named; a cover, the council's team and the duty coordinator are told apart", () => {
  const say = (world: Parameters<typeof worldWith>[0], referral = referralWith()) =>
    explainToPerson(routeReferral(referral, worldWith(world), tuesday, england), names);
  expect(say({ workers: [workerWith({ openCount: 10 })] })).toBe(
    "The Riverside link workers team looks after people at your practice.",
  );
  expect(
    say({
      teams: [
        teamWith({ pausedSince: paused, coverTeamIds: ["team-2"] }),
        teamWith({ id: "team-2", pcnCodes: [], sharing: "by-hand" }),
      ],
      workers: [workerWith({ teamId: "team-2" })],
    }),
  ).toBe("The Hilltop team looks after people at your practice for now.");
  expect(say({ councilTeams: { E08000021: "team-1" } }, referralWith({ practice: { kind: "not-sure" } }))).toBe(
    "Asha Karim's team looks after people in your area.",
  );
  expect(say({ teams: [] })).toBe("Our duty coordinator reads this and finds the right team for you.");
});

test("a team's name reads well at the start of a sentence", () => {
  expect(teamPhrase({ workerName: null, teamName: "The Riverside team" })).toBe("The Riverside team");
  expect(teamPhrase({ workerName: null, teamName: "" })).toBe("Our team");
  expect(teamPhrase({ workerName: "Jess", teamName: "Riverside" })).toBe("Jess's team");
});
