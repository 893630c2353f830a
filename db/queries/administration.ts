import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import {
  adminChanges,
  coverAgreements,
  dutyRota,
  leave,
  linkWorkers,
  members,
  pcnAgreements,
  teamPcns,
  teams,
} from "#db/schema/index.ts";

export type TeamRow = typeof teams.$inferSelect;
export type LinkWorkerRow = typeof linkWorkers.$inferSelect;
export type LeaveRow = typeof leave.$inferSelect;
export type DutyRow = typeof dutyRota.$inferSelect;
export type AdminChange = typeof adminChanges.$inferInsert;

/** Keeps what an administrator did: who, what and about which row. Rows are never changed. */
export async function insertAdminChange(db: Database, change: AdminChange): Promise<void> {
  await db.insert(adminChanges).values(change);
}

/** Live conversations are off until the team's lead turns them on. */
export async function insertTeam(db: Database, row: Omit<TeamRow, "live">): Promise<void> {
  await db.insert(teams).values(row);
}

/** Changes a team if nobody changed it meanwhile. @returns false when somebody did: nothing was changed. */
export async function updateTeam(
  db: Database,
  team: Pick<TeamRow, "id" | "version">,
  changes: Partial<Omit<TeamRow, "id" | "sample" | "version">>,
): Promise<boolean> {
  const changed = await db
    .update(teams)
    .set({ ...changes, version: team.version + 1 })
    .where(and(eq(teams.id, team.id), eq(teams.version, team.version)))
    .returning({ id: teams.id });
  return changed.length === 1;
}

export async function findTeamRow(db: Database, id: string): Promise<TeamRow | null> {
  return (await db.select().from(teams).where(eq(teams.id, id)))[0] ?? null;
}

/** Every team as it is stored, by name. */
export async function listTeamRows(db: Database): Promise<TeamRow[]> {
  return db.keep("team-rows", (on) => on.select().from(teams).orderBy(asc(teams.name), asc(teams.id)).prepare()).all();
}

/** Which team serves each PCN that has one: PCN code → team id. */
export async function findPcnTeams(db: Database): Promise<Map<string, string>> {
  const rows = await db.select().from(teamPcns);
  return new Map(rows.map((row) => [row.pcnCode, row.teamId]));
}

/** The PCNs that a team serves, in place of the earlier ones. The act has made sure that no other team serves them. */
export async function replaceTeamPcns(db: Database, teamId: string, pcnCodes: readonly string[]): Promise<void> {
  await db.delete(teamPcns).where(eq(teamPcns.teamId, teamId));
  if (pcnCodes.length > 0) await db.insert(teamPcns).values(pcnCodes.map((pcnCode) => ({ pcnCode, teamId })));
}

/** The teams that take a team's people by agreement, first asked first, in place of the earlier ones. */
export async function replaceCovers(db: Database, teamId: string, coverTeamIds: readonly string[]): Promise<void> {
  await db.delete(coverAgreements).where(eq(coverAgreements.teamId, teamId));
  const rows = coverTeamIds.map((coverTeamId, position) => ({ teamId, coverTeamId, position }));
  if (rows.length > 0) await db.insert(coverAgreements).values(rows);
}

/** The teams that take the people of a PCN without a team, first asked first, in place of the earlier ones. */
export async function replacePcnAgreements(
  db: Database,
  pcnCode: string,
  coverTeamIds: readonly string[],
): Promise<void> {
  await db.delete(pcnAgreements).where(eq(pcnAgreements.pcnCode, pcnCode));
  const rows = coverTeamIds.map((coverTeamId, position) => ({ pcnCode, coverTeamId, position }));
  if (rows.length > 0) await db.insert(pcnAgreements).values(rows);
}

export async function insertLinkWorker(db: Database, row: Omit<LinkWorkerRow, "hereUntil">): Promise<void> {
  await db.insert(linkWorkers).values(row);
}

export async function findLinkWorkerRow(db: Database, memberId: string): Promise<LinkWorkerRow | null> {
  const find = db.keep("link-worker-row", (on) =>
    on
      .select()
      .from(linkWorkers)
      .where(eq(linkWorkers.memberId, sql.placeholder("memberId")))
      .prepare(),
  );
  return find.all({ memberId })[0] ?? null;
}

/** Changes a link worker's details if nobody changed them meanwhile. @returns false when somebody did. */
export async function updateLinkWorker(
  db: Database,
  worker: Pick<LinkWorkerRow, "memberId" | "version">,
  changes: Partial<Omit<LinkWorkerRow, "memberId" | "version">>,
): Promise<boolean> {
  const changed = await db
    .update(linkWorkers)
    .set({ ...changes, version: worker.version + 1 })
    .where(and(eq(linkWorkers.memberId, worker.memberId), eq(linkWorkers.version, worker.version)))
    .returning({ memberId: linkWorkers.memberId });
  return changed.length === 1;
}

export async function insertLeave(db: Database, row: typeof leave.$inferInsert): Promise<void> {
  await db.insert(leave).values(row);
}

export async function insertDutyTurn(db: Database, row: DutyRow): Promise<void> {
  await db.insert(dutyRota).values(row);
}

/** The last day that somebody is down for duty, or null when nobody ever was. */
export async function findLastDutyDay(db: Database): Promise<string | null> {
  const rows = await db.select({ last: sql<string | null>`max(${dutyRota.toDay})` }).from(dutyRota);
  return rows[0]?.last ?? null;
}

/** Whether anything invented for the demonstration is in the database. */
export async function hasSamples(db: Database): Promise<boolean> {
  const people = await db.select({ id: members.id }).from(members).where(eq(members.sample, true)).limit(1);
  const sampleTeams = await db.select({ id: teams.id }).from(teams).where(eq(teams.sample, true)).limit(1);
  return people.length + sampleTeams.length > 0;
}

/** Everyone whose access has not ended, by name. */
export async function listActiveMembers(db: Database): Promise<{ id: string; name: string; mail: string }[]> {
  return db
    .select({ id: members.id, name: members.name, mail: members.mail })
    .from(members)
    .where(eq(members.active, true))
    .orderBy(asc(members.name), asc(members.id));
}

/** What a member changed for others, the newest first. */
export async function listChangesBy(db: Database, memberId: string): Promise<{ what: string; at: Date }[]> {
  return db
    .select({ what: adminChanges.what, at: adminChanges.at })
    .from(adminChanges)
    .where(eq(adminChanges.memberId, memberId))
    .orderBy(desc(adminChanges.at))
    .limit(5000);
}
