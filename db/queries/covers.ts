import { and, asc, eq, gte, inArray, isNull, lte, ne, or, sql, type Placeholder } from "drizzle-orm";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import { appointments, covers, leave, members, referrals } from "#db/schema/index.ts";

export type Cover = typeof covers.$inferSelect;
/** Known, or handed to a kept statement. */
type Day = LocalDate | Placeholder;

export type NamedCover = Cover & { name: string };

/** The ids of what a member looks after for its holder on a day: one by one, or everybody whom somebody on leave holds. */
export async function listCoveredBy(
  db: Database,
  { memberId, today }: { memberId: string; today: LocalDate },
): Promise<string[]> {
  const [by, day] = [sql.placeholder("memberId"), sql.placeholder("today")];
  const oneByOne = db.keep("covered-by", (on) =>
    on
      .select({ id: covers.referralId })
      .from(covers)
      .where(and(eq(covers.memberId, by), isNull(covers.endedAt), onDay(day)))
      .prepare(),
  );
  const away = db.keep("covered-on-leave", (on) =>
    on
      .select({ id: referrals.id })
      .from(leave)
      .innerJoin(referrals, eq(referrals.workerId, leave.memberId))
      .where(and(eq(leave.coverMemberId, by), onLeave(day), ne(referrals.state, "closed")))
      .prepare(),
  );
  const rows = [...oneByOne.all({ memberId, today }), ...away.all({ memberId, today })];
  return [...new Set(rows.map(({ id }) => id))];
}

/** The teams of what a member looks after on a day. */
export async function listCoveredTeams(
  db: Database,
  covering: { memberId: string; today: LocalDate },
): Promise<string[]> {
  const ids = await listCoveredBy(db, covering);
  const rows = await db.selectDistinct({ teamId: referrals.teamId }).from(referrals).where(inArray(referrals.id, ids));
  return rows.flatMap(({ teamId }) => teamId ?? []);
}

/** Which of some referrals are looked after on a day; by one member, when they are named. */
export async function listCoveredAmong(
  db: Database,
  ids: readonly string[],
  { memberId, today }: { memberId: string | null; today: LocalDate },
): Promise<string[]> {
  const rows = await db
    .select({ id: covers.referralId })
    .from(covers)
    .where(
      and(
        inArray(covers.referralId, [...ids]),
        isNull(covers.endedAt),
        onDay(today),
        memberId === null ? undefined : eq(covers.memberId, memberId),
      ),
    );
  const away = await listLeaveCovers(db, ids, today);
  const now = away.filter((one) => one.fromDay <= today && (memberId === null || one.memberId === memberId));
  return [...new Set([...rows.map(({ id }) => id), ...now.map(({ referralId }) => referralId)])];
}

/** Covers of some referrals that have not ended before a day, with who covers, the nearest first. That of a leave has the leave's id. */
export async function listCoversOf(db: Database, ids: readonly string[], today: LocalDate): Promise<NamedCover[]> {
  if (ids.length === 0) return [];
  const list = db.keep("covers-of", (on) =>
    on
      .select({ cover: covers, name: members.name })
      .from(covers)
      .innerJoin(members, eq(members.id, covers.memberId))
      .where(and(amongGiven(covers.referralId), isNull(covers.endedAt), gte(covers.toDay, sql.placeholder("today"))))
      .orderBy(asc(covers.fromDay), asc(covers.id))
      .prepare(),
  );
  const rows = list.all({ ids: JSON.stringify(ids), today });
  const named = rows.map(({ cover, name }) => ({ ...cover, name }));
  const all = [...named, ...(await listLeaveCovers(db, ids, today))];
  return all.sort((a, b) => (a.fromDay < b.fromDay ? -1 : Number(a.fromDay > b.fromDay)));
}

/** What a leave with a cover makes of some open referrals: it begins and ends with the leave, and nothing is kept for it. */
async function listLeaveCovers(db: Database, ids: readonly string[], today: LocalDate): Promise<NamedCover[]> {
  const list = db.keep("leave-covers-of", (on) =>
    on
      .select({ leave, referralId: referrals.id, name: members.name })
      .from(referrals)
      .innerJoin(leave, eq(leave.memberId, referrals.workerId))
      .innerJoin(members, eq(members.id, leave.coverMemberId))
      .where(and(amongGiven(referrals.id), gte(leave.toDay, sql.placeholder("today")), ne(referrals.state, "closed")))
      .prepare(),
  );
  const rows = list.all({ ids: JSON.stringify(ids), today });
  return rows.flatMap(({ leave: { id, coverMemberId, fromDay, toDay, why }, referralId, name }): NamedCover[] => {
    if (coverMemberId === null) return [];
    const days = { fromDay, toDay, why, at: new Date(0), endedAt: null };
    return [{ id, referralId, memberId: coverMemberId, by: "site", name, ...days }];
  });
}

/** What colleagues look after for a day because a member is off sick: of people whom they hold, or were to meet that day. */
export async function listSickCovers(
  db: Database,
  memberId: string,
  day: LocalDate,
): Promise<{ id: string; referralId: string; coverId: string }[]> {
  const meets = db
    .select({ id: appointments.referralId })
    .from(appointments)
    .where(and(eq(appointments.memberId, memberId), eq(appointments.state, "planned")));
  const theirs = or(
    eq(referrals.workerId, memberId),
    inArray(covers.referralId, meets),
    inArray(covers.referralId, await listCoveredBy(db, { memberId, today: day })),
  );
  return db
    .select({ id: covers.id, referralId: covers.referralId, coverId: covers.memberId })
    .from(covers)
    .innerJoin(referrals, eq(referrals.id, covers.referralId))
    .where(
      and(
        eq(covers.why, "sick"),
        eq(covers.fromDay, day),
        eq(covers.toDay, day),
        ne(covers.memberId, memberId),
        isNull(covers.endedAt),
        theirs,
      ),
    );
}

/** What a member was asked to look after, one by one, today or later. */
export async function listCoversBy(db: Database, memberId: string, today: LocalDate): Promise<Cover[]> {
  return db
    .select()
    .from(covers)
    .where(and(eq(covers.memberId, memberId), isNull(covers.endedAt), gte(covers.toDay, today)));
}

export async function insertCover(db: Database, cover: Cover): Promise<void> {
  await db.insert(covers).values(cover);
}

/** Ends a cover of a referral. @returns false when there was none, or it had ended already. */
export async function endCover(
  db: Database,
  { id, referralId, at }: { id: string; referralId: string; at: Date },
): Promise<boolean> {
  const ended = await db
    .update(covers)
    .set({ endedAt: at })
    .where(and(eq(covers.id, id), eq(covers.referralId, referralId), isNull(covers.endedAt)))
    .returning({ id: covers.id });
  return ended.length === 1;
}

function onLeave(day: Day) {
  return and(lte(leave.fromDay, day), gte(leave.toDay, day));
}

function onDay(day: Day) {
  return and(lte(covers.fromDay, day), gte(covers.toDay, day));
}
