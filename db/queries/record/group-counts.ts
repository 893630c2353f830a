import { and, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { GroupCount } from "#app/domain/record/group-pressure.ts";
import type { Database } from "#db/open.ts";
import { introductions, referrals } from "#db/schema/index.ts";
import { openOrganisation } from "./introductions.ts";

/** How groups answered, by month. `teamIds`: of people of these teams only; null: of everybody. */
export async function countGroups(
  db: Database,
  { from, teamIds }: { from: LocalDate; teamIds: readonly string[] | null },
): Promise<GroupCount[]> {
  const month = sql<string>`substr(${introductions.onDay}, 1, 7)`;
  return db
    .select({ key: introductions.organisationKey, month, room: introductions.room, count: sql<number>`count(*)` })
    .from(introductions)
    .innerJoin(referrals, eq(referrals.id, introductions.referralId))
    .where(and(gte(introductions.onDay, from), teamIds === null ? undefined : inArray(referrals.teamId, [...teamIds])))
    .groupBy(introductions.organisationKey, month, introductions.room);
}

/** The newest words for each of some groups. A group that only erased records name has none. */
export async function listGroupNames(
  db: Database,
  { keys, teamIds }: { keys: readonly string[]; teamIds: readonly string[] | null },
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const newest = await db
    .select({ key: introductions.organisationKey, id: introductions.id, at: sql`max(${introductions.changedAt})` })
    .from(introductions)
    .innerJoin(referrals, eq(referrals.id, introductions.referralId))
    .where(
      and(
        inArray(introductions.organisationKey, [...keys]),
        isNull(referrals.erasedAt),
        teamIds === null ? undefined : inArray(referrals.teamId, [...teamIds]),
      ),
    )
    .groupBy(introductions.organisationKey);
  const rows = await db
    .select({ row: introductions, conversationId: referrals.conversationId })
    .from(introductions)
    .innerJoin(referrals, eq(referrals.id, introductions.referralId))
    .where(
      inArray(
        introductions.id,
        newest.map(({ id }) => id),
      ),
    )
    .orderBy(desc(introductions.changedAt));
  return new Map(
    rows.map(({ row, conversationId }) => [
      row.organisationKey,
      openOrganisation(db, conversationId, row.id, row.organisation),
    ]),
  );
}
