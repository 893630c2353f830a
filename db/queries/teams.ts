import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import type { LinkWorker, Team } from "#app/domain/people/staff.ts";
import { openStates, takesAPlace } from "#app/domain/referral/referral-state.ts";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import {
  coverAgreements,
  leave,
  linkWorkers,
  members,
  pcnAgreements,
  referralConflicts,
  referrals,
  teamPcns,
  teams,
} from "#db/schema/index.ts";

/** Every team with the PCNs it serves and the teams that cover for it, in order. */
export async function listTeams(db: Database): Promise<Team[]> {
  const rows = await db.keep("list-teams", () => db.select().from(teams).orderBy(asc(teams.id)).prepare()).execute();
  const served = await db
    .keep("list-team-pcns", () => db.select().from(teamPcns).orderBy(asc(teamPcns.pcnCode)).prepare())
    .execute();
  const covers = await db
    .keep("list-covers", () => db.select().from(coverAgreements).orderBy(asc(coverAgreements.position)).prepare())
    .execute();
  const pcnsOf = groupBy(served, (row) => row.teamId);
  const coversOf = groupBy(covers, (row) => row.teamId);
  return rows.map(({ version: _version, councilFallbackFor: _council, live: _live, ...row }) => ({
    ...row,
    pcnCodes: (pcnsOf.get(row.id) ?? []).map((one) => one.pcnCode),
    coverTeamIds: (coversOf.get(row.id) ?? []).map((one) => one.coverTeamId),
  }));
}

export async function findTeam(db: Database, id: string): Promise<Team | null> {
  return (await listTeams(db)).find((team) => team.id === id) ?? null;
}

/** Which team takes people of a council's area who have no PCN team: council code → team id. */
export async function findCouncilTeams(db: Database): Promise<Record<string, string>> {
  const rows = await db
    .keep("council-teams", () =>
      db.select({ id: teams.id, council: teams.councilFallbackFor }).from(teams).orderBy(asc(teams.id)).prepare(),
    )
    .execute();
  return Object.fromEntries(rows.flatMap((row) => (row.council === null ? [] : [[row.council, row.id]])));
}

/** Teams that agreed to take people of a PCN without a team of its own: PCN code → team ids, in order. */
export async function findPcnAgreements(db: Database): Promise<Record<string, string[]>> {
  const rows = await db
    .keep("pcn-agreements", () => db.select().from(pcnAgreements).orderBy(asc(pcnAgreements.position)).prepare())
    .execute();
  const byPcn = groupBy(rows, (row) => row.pcnCode);
  return Object.fromEntries([...byPcn].map(([code, list]) => [code, list.map((row) => row.coverTeamId)]));
}

/**
 * The link workers of some teams with the number of people they hold now (paused and waiting ones do not count),
 * their leave from a day on, and the referrals they must not be given.
 */
export async function listLinkWorkers(db: Database, teamIds: string[], today: string): Promise<LinkWorker[]> {
  if (teamIds.length === 0) return [];
  const list = db.keep("link-workers-of", (on) =>
    on
      .select({ worker: linkWorkers, name: members.name, active: members.active, openCount: openCount(on) })
      .from(linkWorkers)
      .innerJoin(members, eq(members.id, linkWorkers.memberId))
      .where(amongGiven(linkWorkers.teamId))
      .orderBy(asc(linkWorkers.memberId))
      .prepare(),
  );
  const listAway = db.keep("leave-of", (on) =>
    on
      .select()
      .from(leave)
      .where(and(amongGiven(leave.memberId), gte(leave.toDay, sql.placeholder("today"))))
      .prepare(),
  );
  const listConflicts = db.keep("conflicts-of", (on) =>
    on.select().from(referralConflicts).where(amongGiven(referralConflicts.memberId)).prepare(),
  );
  const rows = list.all({ ids: JSON.stringify(teamIds) });
  const ids = JSON.stringify(rows.map((row) => row.worker.memberId));
  const away = groupBy(listAway.all({ ids, today }), (row) => row.memberId);
  const conflicts = groupBy(listConflicts.all({ ids }), (row) => row.memberId);
  return rows.map(({ worker: { version: _version, hereUntil: _here, ...worker }, name, active, openCount: held }) => ({
    ...worker,
    name,
    active,
    openCount: held,
    leave: (away.get(worker.memberId) ?? []).map((row) => ({
      from: row.fromDay,
      to: row.toDay,
      sick: row.why === "sick",
    })),
    conflicts: (conflicts.get(worker.memberId) ?? []).map((row) => row.referralId),
  }));
}

const placeTaking = openStates.filter(takesAPlace);

function openCount(db: Database) {
  return sql<number>`(${db
    .select({ held: sql`count(*)` })
    .from(referrals)
    .where(and(eq(referrals.workerId, linkWorkers.memberId), inArray(referrals.state, placeTaking)))})`;
}

function groupBy<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
