import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { RiskLevel } from "#app/domain/guide/flow.ts";
import type { Viewer } from "#app/domain/people/may.ts";
import type { Role, TeamHours } from "#app/domain/people/staff.ts";
import type { MatchKey } from "#app/domain/referral/possible-same-person.ts";
import type { ListedReferral } from "#app/domain/referral/referral-lists.ts";
import type { ReferralState } from "#app/domain/referral/referral-state.ts";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import { asksNobody } from "#db/queries/asks-nobody.ts";
import { inReach } from "#db/queries/case-reach.ts";
import { listCoveredBy } from "#db/queries/covers.ts";
import { namesNeed } from "#db/queries/names-need.ts";
import { arrival } from "#db/queries/referrals.ts";
import { referralConflicts, referralMatches, referrals, teams } from "#db/schema/index.ts";

/** The clear part of a referral: ids, codes and clocks, and what its team says. No word of anyone. */
export type CaseRow = ListedReferral & {
  id: string;
  reference: string;
  arrival: number; // see arrival
  teamName: string | null;
  teamHours: TeamHours | null;
  risk: RiskLevel;
};

/** A viewer on their local day: covers begin and end with days. */
export type Looker = Viewer & { today: LocalDate };

/**
 * Open referrals that may be within a viewer's reach. It may hold more than they may see, never less: `canSeeReferral`
 * decides afterwards.
 */
export async function listRowsInReach(db: Database, looker: Looker): Promise<CaseRow[]> {
  const covered = await listCoveredBy(db, looker);
  const guarded = scopesOf(looker, "safeguarding-lead");
  const onDuty = scopesOf(looker, "duty-coordinator").length > 0;
  const list = db.keep(`rows in reach${onDuty ? " on duty" : ""}`, (on) =>
    rowsWhere(on, inReach(on, onDuty)).prepare(),
  );
  const rows = list.all({
    memberId: looker.memberId,
    teams: JSON.stringify([...scopesOf(looker, "link-worker"), ...scopesOf(looker, "team-lead")]),
    covered: JSON.stringify(covered),
    guardsAll: guarded.includes(null) ? 1 : 0,
    guarded: JSON.stringify(guarded),
    now: looker.now.getTime(),
  });
  return asSeenBy(db, looker, covered, rows);
}

export async function findRow(db: Database, looker: Looker, reference: string): Promise<CaseRow | null> {
  return (await listRowsByReference(db, looker, [reference]))[0] ?? null;
}

export async function listRowsById(db: Database, looker: Looker, ids: readonly string[]): Promise<CaseRow[]> {
  if (ids.length === 0) return [];
  const list = db.keep("rows by id", (on) => rowsWhere(on, amongGiven(referrals.id)).prepare());
  return asSeenBy(
    db,
    looker,
    await listCoveredBy(db, looker),
    list.all({ ids: JSON.stringify(ids), memberId: looker.memberId }),
  );
}

export async function listRowsByReference(
  db: Database,
  looker: Looker,
  references: readonly string[],
): Promise<CaseRow[]> {
  if (references.length === 0) return [];
  const list = db.keep("rows by reference", (on) => rowsWhere(on, amongGiven(referrals.reference)).prepare());
  const rows = list.all({ ids: JSON.stringify(references), memberId: looker.memberId });
  return asSeenBy(db, looker, await listCoveredBy(db, looker), rows);
}

/** Which of some referrals name a need. */
export async function listNeedingAmong(db: Database, ids: readonly string[], need: string): Promise<string[]> {
  const rows = await db
    .select({ id: referrals.id })
    .from(referrals)
    .where(and(inArray(referrals.id, [...ids]), namesNeed(need)));
  return rows.map(({ id }) => id);
}

/** Referrals that carry every one of these keyed hashes. */
export async function listRowsMatching(db: Database, looker: Looker, keys: readonly MatchKey[]): Promise<CaseRow[]> {
  const carries = keys.map(({ kind, text }) =>
    inArray(
      referrals.id,
      db
        .select({ id: referralMatches.referralId })
        .from(referralMatches)
        .where(and(eq(referralMatches.kind, kind), eq(referralMatches.hash, db.sealer.index(kind, text)))),
    ),
  );
  const rows = rowsWhere(db, and(...carries))
    .prepare()
    .all({ memberId: looker.memberId });
  return asSeenBy(db, looker, await listCoveredBy(db, looker), rows);
}

function rowsWhere(db: Database, where: SQL | undefined) {
  return db
    .select({ ...clearColumns, asksNobody: asksNobody(db), conflict: referralConflicts.memberId })
    .from(referrals)
    .leftJoin(
      referralConflicts,
      and(eq(referralConflicts.referralId, referrals.id), eq(referralConflicts.memberId, sql.placeholder("memberId"))),
    )
    .where(where);
}
const clearColumns = {
  id: referrals.id,
  reference: referrals.reference,
  arrival,
  state: referrals.state,
  teamId: referrals.teamId,
  workerId: referrals.workerId,
  submittedAt: referrals.submittedAt,
  reviewDueAt: referrals.reviewDueAt,
  contactDueAt: referrals.contactDueAt,
  reviewedAt: referrals.reviewedAt,
  contactedAt: referrals.contactedAt,
  risk: referrals.risk,
  flaggedAt: referrals.flaggedAt,
  acknowledgedAt: referrals.acknowledgedAt,
  waitingSince: referrals.waitingSince,
  newFromPersonAt: referrals.newFromPersonAt,
};

type ClearRow = ReturnType<ReturnType<typeof rowsWhere>["all"]>[number];

/** With what their teams say, read once each, and what ties the viewer to them. */
function asSeenBy(
  db: Database,
  { memberId }: Looker,
  covered: readonly string[],
  rows: readonly ClearRow[],
): CaseRow[] {
  if (rows.length === 0) return [];
  const ofTeams = new Map(
    db
      .keep("what teams say", whatTeamsSay)
      .all()
      .map(({ id, ...said }) => [id, said]),
  );
  const coveredIds = new Set(covered);
  // One object is filled and none is copied: a list has hundreds of them.
  return rows.map((row) =>
    Object.assign(row, ofTeams.get(row.teamId ?? "") ?? noTeam, {
      state: row.state as ReferralState, // only referral acts write the column
      coveringMemberIds: coveredIds.has(row.id) ? [memberId] : [],
      conflictMemberIds: row.conflict === null ? [] : [row.conflict],
    }),
  );
}

const noTeam = { teamName: null, teamHours: null, sharing: null, coverMemberId: null };

function whatTeamsSay(db: Database) {
  const { id, name: teamName, hours: teamHours, sharing, coverMemberId } = teams;
  return db.select({ id, teamName, teamHours, sharing, coverMemberId }).from(teams).prepare();
}

function scopesOf(viewer: Viewer, role: Role): (string | null)[] {
  return viewer.grants.filter((grant) => grant.role === role).map((grant) => grant.scope);
}
