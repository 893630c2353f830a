import { and, asc, eq, gte, inArray, isNull, lte, ne, or } from "drizzle-orm";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { Database } from "#db/open.ts";
import { appointments, covers, members, referrals } from "#db/schema/index.ts";

export type Cover = typeof covers.$inferSelect;
export type NamedCover = Cover & { name: string };

/** The ids of what a member looks after for its holder on a day. */
export async function listCoveredBy(
  db: Database,
  { memberId, today }: { memberId: string; today: LocalDate },
): Promise<string[]> {
  const rows = await db
    .select({ id: covers.referralId })
    .from(covers)
    .where(and(eq(covers.memberId, memberId), isNull(covers.endedAt), onDay(today)));
  return [...new Set(rows.map(({ id }) => id))];
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
  return rows.map(({ id }) => id);
}

/** Covers of some referrals that have not ended before a day, with who covers, the nearest first. */
export async function listCoversOf(db: Database, ids: readonly string[], today: LocalDate): Promise<NamedCover[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ cover: covers, name: members.name })
    .from(covers)
    .innerJoin(members, eq(members.id, covers.memberId))
    .where(and(inArray(covers.referralId, [...ids]), isNull(covers.endedAt), gte(covers.toDay, today)))
    .orderBy(asc(covers.fromDay), asc(covers.id));
  return rows.map(({ cover, name }) => ({ ...cover, name }));
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

function onDay(day: LocalDate) {
  return and(lte(covers.fromDay, day), gte(covers.toDay, day));
}
