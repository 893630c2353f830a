import { and, asc, desc, eq, inArray, isNotNull, isNull, sql, type SQL } from "drizzle-orm";
import type { ListFilters, ListSort } from "#app/domain/referral/list-filters.ts";
import type { Database } from "#db/open.ts";
import { arrival } from "#db/queries/referrals.ts";
import { referralConflicts, referralLabels, referrals } from "#db/schema/index.ts";

export type ClosedWithin = { teamIds: readonly string[]; memberId: string };

/** How many closed referrals of some teams a member may see. Read from an index alone: there may be tens of thousands. */
export async function countClosed(db: Database, within: ClosedWithin, filters: ListFilters | null): Promise<number> {
  if (within.teamIds.length === 0) return 0;
  const rows = await db
    .select({ all: sql<number>`count(*)` })
    .from(referrals)
    .where(closedWithin(db, within, filters));
  return rows[0]?.all ?? 0;
}

/** The ids of one stretch of them, the last closed first unless the oldest are asked for. */
export async function listClosedIds(
  db: Database,
  within: ClosedWithin,
  { filters, sort, from, count }: { filters: ListFilters; sort: ListSort; from: number; count: number },
): Promise<string[]> {
  if (within.teamIds.length === 0) return [];
  const order = sort === "oldest" ? asc : desc;
  const stretch = db
    .select({ row: arrival.as("row") })
    .from(referrals)
    .where(closedWithin(db, within, filters))
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

/** What was erased has no words left to show, and whoever knows the person sees nothing of them. */
function closedWithin(db: Database, { teamIds, memberId }: ClosedWithin, filters: ListFilters | null): SQL | undefined {
  const [only = ""] = teamIds;
  const known = db
    .select({ row: arrival })
    .from(referralConflicts)
    .innerJoin(referrals, eq(referrals.id, referralConflicts.referralId))
    .where(eq(referralConflicts.memberId, memberId));
  return and(
    teamIds.length === 1 ? eq(referrals.teamId, only) : inArray(referrals.teamId, [...teamIds]),
    eq(referrals.state, "closed"),
    isNull(referrals.erasedAt),
    sql`${arrival} not in ${known}`,
    filters === null ? undefined : narrowed(db, filters),
  );
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
