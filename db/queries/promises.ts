import { and, eq, gte, inArray, isNull, lt, lte, ne, or } from "drizzle-orm";
import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays, type LocalDate } from "#app/domain/clock/local-date.ts";
import type { Viewer } from "#app/domain/people/may.ts";
import type { Due } from "#app/domain/referral/referral-clocks.ts";
import type { Database } from "#db/open.ts";
import { caseFactsOf } from "#db/queries/case-facts.ts";
import { listRowsById, type CaseRow } from "#db/queries/case-rows.ts";
import { listCoveredBy, listCoversOf } from "#db/queries/covers.ts";
import { appointments, caseTasks, referrals } from "#db/schema/index.ts";

/** Something that a member promised a person for today, or owes them already. */
export type PromisedToday = {
  row: CaseRow;
  version: number;
  seen: boolean; // by the viewer: they may know who it is
  dues: Due[]; // clocks that run out today, or have run out
  startsAt: Date[]; // appointments today
  tasks: number;
};

/**
 * The open people whose clock, appointment or task is due today or before and is a member's, and whom nobody else covers
 * today; the nearest clock first.
 */
export async function listPromisedToday(
  db: Database,
  memberId: string,
  viewer: Viewer,
  calendar: Calendar,
): Promise<PromisedToday[]> {
  const today = localDateOf(viewer.now, calendar);
  const meets = await listMeetingToday(db, memberId, today, calendar);
  const tasks = await listTasksDue(db, memberId, today);
  const ids = [...new Set([...(await listWith(db, memberId, today)), ...meets.keys(), ...tasks])];
  const covered = await listCoversOf(db, ids, today);
  const { duesOf, sees } = caseFactsOf(viewer, calendar);
  const versions = await findVersions(db, ids);
  const promised = (await listRowsById(db, { ...viewer, today }, ids)).flatMap((row): PromisedToday[] => {
    const elsewhere = covered.some((one) => one.referralId === row.id && one.fromDay <= today && one.memberId !== memberId); // prettier-ignore
    const dues = duesOf(row).filter(({ at }) => localDateOf(at, calendar) <= today);
    const startsAt = meets.get(row.id) ?? [];
    const own = tasks.filter((id) => id === row.id).length;
    if (row.state === "closed" || elsewhere || dues.length + startsAt.length + own === 0) return [];
    return [{ row, version: versions.get(row.id) ?? 0, seen: sees(row), dues, startsAt, tasks: own }];
  });
  return promised.sort((a, b) => soonest(a) - soonest(b) || a.row.arrival - b.row.arrival);
}

/** The ids of open people whom a member holds, or looks after for somebody on a day. */
export async function listWith(db: Database, memberId: string, day: LocalDate): Promise<string[]> {
  const held = await db
    .select({ id: referrals.id })
    .from(referrals)
    .where(and(eq(referrals.workerId, memberId), ne(referrals.state, "closed")));
  return [...held.map(({ id }) => id), ...(await listCoveredBy(db, { memberId, today: day }))];
}

async function listMeetingToday(db: Database, memberId: string, today: LocalDate, calendar: Calendar) {
  const [from, until] = [calendar.instantOf(today, 0), calendar.instantOf(plusDays(today, 1), 0)];
  const rows = await db
    .select({ id: appointments.referralId, startsAt: appointments.startsAt })
    .from(appointments)
    .where(
      and(
        eq(appointments.memberId, memberId),
        eq(appointments.state, "planned"),
        gte(appointments.startsAt, from),
        lt(appointments.startsAt, until),
      ),
    );
  const meets = new Map<string, Date[]>();
  for (const { id, startsAt } of rows) meets.set(id, [...(meets.get(id) ?? []), startsAt]);
  return meets;
}

/** The referral of each task that is a member's to do by a day: theirs by name, or of somebody they hold. */
async function listTasksDue(db: Database, memberId: string, today: LocalDate): Promise<string[]> {
  const theirs = or(
    eq(caseTasks.memberId, memberId),
    and(isNull(caseTasks.memberId), eq(referrals.workerId, memberId)),
  );
  const rows = await db
    .select({ id: caseTasks.referralId })
    .from(caseTasks)
    .innerJoin(referrals, eq(referrals.id, caseTasks.referralId))
    .where(and(isNull(caseTasks.doneAt), lte(caseTasks.dueOn, today), theirs));
  return rows.map(({ id }) => id);
}

async function findVersions(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: referrals.id, version: referrals.version })
    .from(referrals)
    .where(inArray(referrals.id, [...ids]));
  return new Map(rows.map(({ id, version }) => [id, version]));
}

function soonest({ dues, startsAt }: PromisedToday): number {
  return Math.min(...[...dues.map(({ at }) => at), ...startsAt].map((at) => at.getTime()), Number.MAX_SAFE_INTEGER);
}
