import { and, eq, inArray, isNotNull, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import { referrals, teams } from "#db/schema/index.ts";

/**
 * Open referrals within a viewer's reach, for a kept statement that is run with `memberId`, `now` in milliseconds,
 * `guardsAll` (1: a safeguarding lead of the region) and lists as JSON: the viewer's own `teams`, what they `covered`
 * today, and the teams that they `guarded`.
 */
export function inReach(db: Database, onDuty: boolean): SQL | undefined {
  const covers = db
    .select({ id: teams.id })
    .from(teams)
    .where(eq(teams.coverMemberId, sql.placeholder("memberId")));
  const guards = or(sql`${sql.placeholder("guardsAll")}`, amongGiven(referrals.teamId, "guarded"));
  const within = or(
    amongGiven(referrals.teamId, "teams"),
    amongGiven(referrals.id, "covered"),
    and(flagged, or(inArray(referrals.teamId, covers), guards)),
    onDuty ? or(isNull(referrals.teamId), flagged, mayBeOverdue) : undefined,
  );
  return and(isOpen, within);
}

/** Said as the index of open referrals says it, so that no closed row is read. */
const isOpen = sql`${referrals.state} <> 'closed'`;

const flagged = and(
  isNotNull(referrals.flaggedAt),
  or(isNull(referrals.acknowledgedAt), isNull(referrals.contactedAt)),
);

const mayBeOverdue = or(
  isNull(referrals.reviewedAt),
  and(isNull(referrals.contactedAt), lt(referrals.contactDueAt, sql`${sql.placeholder("now")}`)),
  isNotNull(referrals.newFromPersonAt),
  eq(referrals.state, "withdrawing"),
);
