import type { LinkWorker, Team } from "#app/domain/people/staff.ts";
import type { Routable, RoutingWorld } from "#app/domain/referral/routing.ts";
import { officeHours } from "#test/unit/domain/clock/england.ts";

/** A team that serves PCN U1 straight; whatever is handed in is different. */
export function teamWith(given: Partial<Team> = {}): Team {
  return {
    id: "team-1",
    name: "Sample Riverside link workers",
    sample: true,
    employer: "Sample employer",
    host: "Sample host",
    phone: "0191 498 0000",
    pcnCodes: ["U1"],
    hours: officeHours,
    sharing: "straight",
    pausedSince: null,
    keepsGpRecordNotes: false,
    coverTeamIds: [],
    coverMemberId: null,
    safeguardingLeadId: null,
    ...given,
  };
}

/** A worker of team-1 with ten places, all free. */
export function workerWith(given: Partial<LinkWorker> = {}): LinkWorker {
  return {
    memberId: "worker-1",
    teamId: "team-1",
    name: "Asha Karim",
    active: true,
    acceptsNew: true,
    workingDays: ["mon", "tue", "wed", "thu", "fri"],
    leave: [],
    capacity: 10,
    openCount: 0,
    languages: [],
    signsBsl: false,
    gender: "woman",
    specialisms: [],
    stepFree: true,
    homeVisits: true,
    lastAssignedAt: null,
    conflicts: [],
    ...given,
  };
}

/** Someone registered at a practice in PCN U1 who asks for nothing special. */
export function referralWith(given: Partial<Routable> = {}): Routable {
  return {
    id: "referral-1",
    practice: { kind: "registered", code: "A81001" },
    councilCode: "E08000021",
    language: null,
    needsBsl: false,
    wish: null,
    needs: [],
    stepFree: false,
    homeVisit: false,
    flagged: false,
    ...given,
  };
}

/** A81001 is in PCN U1, A81002 in U2, A81003 in no PCN; all in one council, which has no team of its own. */
export function worldWith(given: Partial<RoutingWorld> = {}): RoutingWorld {
  return {
    practices: new Map([
      ["A81001", { pcnCode: "U1", councilCode: "E08000021" }],
      ["A81002", { pcnCode: "U2", councilCode: "E08000021" }],
      ["A81003", { pcnCode: null, councilCode: "E08000021" }],
    ]),
    teams: [teamWith()],
    workers: [workerWith()],
    councilTeams: {},
    ...given,
  };
}
