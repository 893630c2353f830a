import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { RoutingTask } from "#app/domain/referral/routing.ts";
import type { Services } from "#app/services.ts";
import { findPcnTeams, listTeamRows } from "#db/queries/administration.ts";
import { findNoticePeople } from "#db/queries/notice-people.ts";
import { findReferral, type Referral } from "#db/queries/referrals.ts";
import { listLinkWorkers } from "#db/queries/teams.ts";
import type { Journey } from "./drive-person.ts";

type TeamCount = { assigned: number; queued: number };

export type Outcome = {
  assigned: number;
  queued: number; // in a team's queue
  withDuty: number; // with the duty coordinator
  redirected: number; // went to another than the PCN's own team, or to the duty coordinator
  endedKindly: Record<string, number>;
  unmetWishes: Record<string, number>; // wishes that nobody in the team meets: each leaves a task with the owner
  flagged: number;
  putRight: number; // answers that were refused and given again
  unowned: number; // must be 0
  overCapacity: number; // must be 0
  byTeam: Record<string, TeamCount>;
};

const wishes = new Set<RoutingTask["kind"]>([
  "book-interpreter",
  "book-bsl-interpreter",
  "ask-about-wish",
  "arrange-access",
]);

/** Counts what became of everyone, from the rows, not from what the acts said. */
export async function countOutcome(services: Services, journeys: readonly Journey[]): Promise<Outcome> {
  const sent = journeys.flatMap((one) => (one.end === "submitted" ? [one.referralId] : []));
  const found = await Promise.all(sent.map((id) => findReferral(services.db.read, id)));
  const referrals = found.filter((one) => one !== null);
  const ownTeams = await findPcnTeams(services.db.read);
  const elsewhere = ({ pcnCode, teamId }: Referral) => teamId === null || teamId !== ownTeams.get(pcnCode ?? "");
  const inQueue = referrals.filter(({ state }) => state === "queued");
  return {
    assigned: referrals.filter(({ state }) => state === "assigned").length,
    queued: inQueue.filter(({ teamId }) => teamId !== null).length,
    withDuty: inQueue.filter(({ teamId }) => teamId === null).length,
    redirected: referrals.filter(elsewhere).length,
    endedKindly: tally(journeys.flatMap(({ end }) => (end === "submitted" ? [] : [end]))),
    unmetWishes: tally(
      referrals.flatMap(({ tasks }) => tasks.map(({ kind }) => kind).filter((kind) => wishes.has(kind))),
    ),
    flagged: referrals.filter(({ flaggedAt }) => flaggedAt !== null).length,
    putRight: journeys.reduce((sum, one) => sum + one.putRight, 0),
    unowned: sent.length - referrals.length + (await countUnowned(services, referrals)),
    overCapacity: await countOverCapacity(services),
    byTeam: countByTeam(referrals),
  };
}

/** Owned: a worker holds it, or it waits where at least one named person looks after what waits. Each has both clocks. */
async function countUnowned({ db, clock, calendar }: Services, referrals: readonly Referral[]): Promise<number> {
  let unowned = 0;
  for (const { state, teamId, workerId, submittedAt, reviewDueAt, contactDueAt } of referrals) {
    const people = await findNoticePeople(db.read, { teamId, workerId }, clock.now(), calendar);
    const keepers = teamId === null ? people.dutyIds : people.leadIds;
    const held = state === "assigned" ? workerId !== null && teamId !== null : workerId === null && keepers.length > 0;
    const clocked = submittedAt < reviewDueAt && reviewDueAt < contactDueAt;
    if (!held || !clocked) unowned += 1;
  }
  return unowned;
}

async function countOverCapacity({ db, clock, calendar }: Services): Promise<number> {
  const teamIds = (await listTeamRows(db.read)).map(({ id }) => id);
  const workers = await listLinkWorkers(db.read, teamIds, localDateOf(clock.now(), calendar));
  return workers.filter(({ openCount, capacity }) => openCount > capacity).length;
}

function countByTeam(referrals: readonly Referral[]): Record<string, TeamCount> {
  const counts = new Map<string, TeamCount>();
  for (const { teamId, workerId } of referrals) {
    const name = teamId ?? "duty-coordinator";
    const { assigned, queued } = counts.get(name) ?? { assigned: 0, queued: 0 };
    counts.set(name, workerId === null ? { assigned, queued: queued + 1 } : { assigned: assigned + 1, queued });
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function tally(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
