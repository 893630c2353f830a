import { and, eq, inArray, isNotNull, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { RiskLevel } from "#app/domain/guide/flow.ts";
import type { Viewer } from "#app/domain/people/may.ts";
import type { Role, TeamHours } from "#app/domain/people/staff.ts";
import type { MatchKey } from "#app/domain/referral/possible-same-person.ts";
import type { ListedReferral } from "#app/domain/referral/referral-lists.ts";
import type { ReferralState } from "#app/domain/referral/referral-state.ts";
import type { Database } from "#db/open.ts";
import { listCoveredBy } from "#db/queries/covers.ts";
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
  const within = reachOf(looker, covered);
  if (within === undefined) return [];
  return rowsFor(db, looker, covered, and(isOpen, within));
}

export async function findRow(db: Database, looker: Looker, reference: string): Promise<CaseRow | null> {
  return (await listRows(db, looker, eq(referrals.reference, reference)))[0] ?? null;
}

export async function listRowsById(db: Database, looker: Looker, ids: readonly string[]): Promise<CaseRow[]> {
  return ids.length === 0 ? [] : listRows(db, looker, inArray(referrals.id, [...ids]));
}

export async function listRowsByReference(
  db: Database,
  looker: Looker,
  references: readonly string[],
): Promise<CaseRow[]> {
  return references.length === 0 ? [] : listRows(db, looker, inArray(referrals.reference, [...references]));
}

/** Which of some referrals name a need. */
export async function listNeedingAmong(db: Database, ids: readonly string[], need: string): Promise<string[]> {
  const named = sql`exists (select 1 from json_each(${referrals.needs}) where json_each.value = ${need})`;
  const rows = await db
    .select({ id: referrals.id })
    .from(referrals)
    .where(and(inArray(referrals.id, [...ids]), named));
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
  return listRows(db, looker, and(...carries));
}

/** Said as the index of open referrals says it, so that no closed row is read. */
const isOpen = sql`${referrals.state} <> 'closed'`;

async function listRows(db: Database, looker: Looker, where: SQL | undefined): Promise<CaseRow[]> {
  return rowsFor(db, looker, await listCoveredBy(db, looker), where);
}

async function rowsFor(
  db: Database,
  { memberId }: Looker,
  covered: readonly string[],
  where: SQL | undefined,
): Promise<CaseRow[]> {
  const rows = await db
    .select({ ...clearColumns, conflict: referralConflicts.memberId })
    .from(referrals)
    .leftJoin(teams, eq(teams.id, referrals.teamId))
    .leftJoin(
      referralConflicts,
      and(eq(referralConflicts.referralId, referrals.id), eq(referralConflicts.memberId, memberId)),
    )
    .where(where);
  // One object is filled and none is copied: a list has hundreds of them.
  return rows.map((row) =>
    Object.assign(row, {
      state: row.state as ReferralState, // only referral acts write the column
      coveringMemberIds: covered.includes(row.id) ? [memberId] : [],
      conflictMemberIds: row.conflict === null ? [] : [row.conflict],
    }),
  );
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
  teamName: teams.name,
  teamHours: teams.hours,
  sharing: teams.sharing,
  coverMemberId: teams.coverMemberId,
};

function reachOf(viewer: Viewer, covered: readonly string[]): SQL | undefined {
  const own = [...scopesOf(viewer, "link-worker"), ...scopesOf(viewer, "team-lead")].filter((scope) => scope !== null);
  const guarded = scopesOf(viewer, "safeguarding-lead");
  const guards = guarded.includes(null)
    ? sql`1`
    : inArray(
        referrals.teamId,
        guarded.filter((scope) => scope !== null),
      );
  return or(
    own.length > 0 ? inArray(referrals.teamId, own) : undefined,
    covered.length > 0 ? inArray(referrals.id, [...covered]) : undefined,
    and(flagged, eq(teams.coverMemberId, viewer.memberId)),
    guarded.length > 0 ? and(flagged, guards) : undefined,
    scopesOf(viewer, "duty-coordinator").length > 0
      ? or(isNull(referrals.teamId), flagged, mayBeOverdue(viewer.now))
      : undefined,
  );
}

function scopesOf(viewer: Viewer, role: Role): (string | null)[] {
  return viewer.grants.filter((grant) => grant.role === role).map((grant) => grant.scope);
}

const flagged = and(
  isNotNull(referrals.flaggedAt),
  or(isNull(referrals.acknowledgedAt), isNull(referrals.contactedAt)),
);

function mayBeOverdue(now: Date) {
  return or(
    isNull(referrals.reviewedAt),
    and(isNull(referrals.contactedAt), lt(referrals.contactDueAt, now)),
    isNotNull(referrals.newFromPersonAt),
    eq(referrals.state, "withdrawing"),
  );
}
