import { and, asc, count, desc, eq, inArray, isNotNull, isNull, sql, type SQL } from "drizzle-orm";
import { isNarrowed, type ListFilters, type ListSort } from "#app/domain/referral/list-filters.ts";
import type { Database } from "#db/open.ts";
import { arrival } from "#db/queries/referrals.ts";
import { referralConflicts, referralLabels, referrals } from "#db/schema/index.ts";

export type ClosedWithin = { teamIds: readonly string[]; memberId: string };

/** How many closed referrals of some teams a member may see. Read from an index alone: there may be tens of thousands. */
export async function countClosed(db: Database, within: ClosedWithin, filters: ListFilters | null): Promise<number> {
  if (within.teamIds.length === 0) return 0;
  const narrow = filters !== null && isNarrowed(filters) ? filters : null;
  const known = await listKnown(db, within);
  const rows = await db
    .select({ all: count() })
    .from(referrals)
    .where(closedWithin(db, within, narrow === null ? [] : known, narrow));
  return (rows[0]?.all ?? 0) - (narrow === null ? known.length : 0);
}

/** The ids of one stretch of them, the last closed first unless the oldest are asked for. */
export async function listClosedIds(
  db: Database,
  within: ClosedWithin,
  { filters, sort, from, count }: { filters: ListFilters; sort: ListSort; from: number; count: number },
): Promise<string[]> {
  if (within.teamIds.length === 0) return [];
  const order = sort === "oldest" ? asc : desc;
  const known = await listKnown(db, within);
  const stretch = db
    .select({ row: arrival.as("row") })
    .from(referrals)
    .where(closedWithin(db, within, known, isNarrowed(filters) ? filters : null))
    .orderBy(order(referrals.closedAt), order(arrival))
    .limit(count)
    .offset(from)
    .as("stretch");
  const rows = await db
    .select({ id: referrals.id })
    .from(stretch)
    .innerJoin(referrals, sql`${arrival} = ${stretch.row}`)
    .orderBy(order(referrals.closedAt), order(arrival));
  return rows.map(({ id }) => id);
}

/** Those of people whom the member knows: they see nothing of them. */
async function listKnown(db: Database, { teamIds, memberId }: ClosedWithin): Promise<number[]> {
  const conflicts = await db
    .select({ id: referralConflicts.referralId })
    .from(referralConflicts)
    .where(eq(referralConflicts.memberId, memberId));
  if (conflicts.length === 0) return [];
  const ids = conflicts.map(({ id }) => id);
  const ofTeams = inArray(sql`+${referrals.teamId}`, [...teamIds]); // a plus: found by their few ids, not by the team's many
  const rows = await db
    .select({ row: arrival })
    .from(referrals)
    .where(and(inArray(referrals.id, ids), ofTeams, sql`+${referrals.state} = 'closed'`, isNull(referrals.erasedAt)));
  return rows.map(({ row }) => row);
}

function closedWithin(
  db: Database,
  { teamIds }: ClosedWithin,
  known: readonly number[],
  filters: ListFilters | null,
): SQL | undefined {
  const others = known.length === 0 ? undefined : sql`${arrival} not in ${known}`;
  return and(closedIn(teamIds), others, filters === null ? undefined : narrowed(db, filters));
}

/** What was erased has no words left to show. */
function closedIn(teamIds: readonly string[]): SQL | undefined {
  const [only = ""] = teamIds;
  const inTeams = teamIds.length === 1 ? eq(referrals.teamId, only) : inArray(referrals.teamId, [...teamIds]);
  return and(inTeams, eq(referrals.state, "closed"), isNull(referrals.erasedAt));
}

function narrowed(db: Database, { worker, label, state, flagged, need, wrote, cover }: ListFilters): SQL | undefined {
  if ((state !== null && state !== "closed") || wrote || cover !== null) return sql`0`; // never of a closed one
  return and(
    worker === null ? undefined : worker === "nobody" ? isNull(referrals.workerId) : eq(referrals.workerId, worker),
    flagged ? isNotNull(referrals.flaggedAt) : undefined,
    label === null
      ? undefined
      : inArray(
          referrals.id,
          db.select({ id: referralLabels.referralId }).from(referralLabels).where(eq(referralLabels.labelId, label)),
        ),
    need === null
      ? undefined
      : sql`exists (select 1 from json_each(${referrals.needs}) where json_each.value = ${need})`,
  );
}
