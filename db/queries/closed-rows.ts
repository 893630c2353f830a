import { and, asc, count, desc, eq, inArray, isNotNull, isNull, not, sql, type SQL } from "drizzle-orm";
import { isNarrowed, type ListFilters, type ListSort } from "#app/domain/referral/list-filters.ts";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import { namesNeed } from "#db/queries/names-need.ts";
import { arrival } from "#db/queries/referrals.ts";
import { referralConflicts, referralLabels, referrals } from "#db/schema/index.ts";

export type ClosedWithin = { teamIds: readonly string[]; memberId: string };

/** How many closed referrals of some teams a member may see. Read from an index alone: there may be tens of thousands. */
export async function countClosed(db: Database, within: ClosedWithin, filters: ListFilters | null): Promise<number> {
  if (within.teamIds.length === 0) return 0;
  const known = listKnown(db, within);
  if (filters === null || !isNarrowed(filters)) return sum(within.teamIds.map((id) => countOf(db, id))) - known.length;
  const rows = await db
    .select({ all: count() })
    .from(referrals)
    .where(closedWithin(db, within, known, filters));
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
  const known = listKnown(db, within);
  const [only = ""] = within.teamIds;
  const stretch = { count, from, only, known: JSON.stringify(known) };
  if (within.teamIds.length === 1 && !isNarrowed(filters)) {
    const others = known.length === 0 ? undefined : notKnown; // asked of each row that is passed over
    const name = `closed of one team${known.length === 0 ? "" : ", not of those known"}, ${sort === "oldest" ? "oldest" : "newest"} first`;
    const list = db.keep(name, (on) =>
      stretchOf(on, and(closedOf(eq(referrals.teamId, sql.placeholder("only"))), others), order),
    );
    return list.all(stretch).map(({ id }) => id);
  }
  const narrow = closedWithin(db, within, known, isNarrowed(filters) ? filters : null);
  return stretchOf(db, narrow, order)
    .all(stretch)
    .map(({ id }) => id);
}

/** From an index alone, until its place is known; `from` and `count` are handed in. */
function stretchOf(db: Database, where: SQL | undefined, order: typeof asc | typeof desc) {
  const stretch = db
    .select({ row: arrival.as("row") })
    .from(referrals)
    .where(where)
    .orderBy(order(referrals.closedAt), order(arrival))
    .limit(sql.placeholder("count"))
    .offset(sql.placeholder("from"))
    .as("stretch");
  return db
    .select({ id: referrals.id })
    .from(stretch)
    .innerJoin(referrals, sql`${arrival} = ${stretch.row}`)
    .orderBy(order(referrals.closedAt), order(arrival))
    .prepare();
}

/** Counted anew only when something was committed. */
function countOf(db: Database, teamId: string): number {
  const counted = db.keep("count closed of a team", (on) =>
    on
      .select({ all: count() })
      .from(referrals)
      .where(closedOf(eq(referrals.teamId, sql.placeholder("teamId"))))
      .prepare(),
  );
  return db.keepUntilCommit(`closed of ${teamId}`, () => counted.all({ teamId })[0]?.all ?? 0);
}

/** Those of people whom the member knows: they see nothing of them. */
function listKnown(db: Database, { teamIds, memberId }: ClosedWithin): number[] {
  const list = db.keep("conflicts of a member", (on) =>
    on
      .select({ id: referralConflicts.referralId })
      .from(referralConflicts)
      .where(eq(referralConflicts.memberId, sql.placeholder("memberId")))
      .prepare(),
  );
  const ids = list.all({ memberId }).map(({ id }) => id);
  if (ids.length === 0) return [];
  const ofTeams = inArray(sql`+${referrals.teamId}`, [...teamIds]); // a plus: found by their few ids, not by the team's many
  return db
    .select({ row: arrival })
    .from(referrals)
    .where(and(inArray(referrals.id, ids), ofTeams, sql`+${referrals.state} = 'closed'`, isNull(referrals.erasedAt)))
    .all()
    .map(({ row }) => row);
}

const notKnown = not(amongGiven(arrival, "known"));

function closedWithin(
  db: Database,
  { teamIds }: ClosedWithin,
  known: readonly number[],
  filters: ListFilters | null,
): SQL | undefined {
  const others = known.length === 0 ? undefined : sql`${arrival} not in ${known}`;
  return and(
    closedOf(inArray(referrals.teamId, [...teamIds])),
    others,
    filters === null ? undefined : narrowed(db, filters),
  );
}

/** What was erased has no words left to show. */
function closedOf(inTeams: SQL): SQL | undefined {
  return and(inTeams, eq(referrals.state, "closed"), isNull(referrals.erasedAt));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
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
    need === null ? undefined : namesNeed(need),
  );
}
