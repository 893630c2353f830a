import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import type { Database } from "#db/open.ts";
import { listCoversOf } from "#db/queries/covers.ts";
import { members, referralConflicts, roleGrants } from "#db/schema/index.ts";

/**
 * Who looks after some referrals for their holders today and may see them: not who knows the person, nor who is no link
 * worker or lead any more. By the referral's id; one that nobody covers is not in it.
 */
export async function listCoveringToday(
  db: Database,
  ids: readonly string[],
  now: Date,
  calendar: Calendar,
): Promise<Map<string, string[]>> {
  const today = localDateOf(now, calendar);
  const covers = (await listCoversOf(db, ids, today)).filter(({ fromDay }) => fromDay <= today);
  if (covers.length === 0) return new Map();
  const covering = [...new Set(covers.map(({ memberId }) => memberId))];
  const able = await listAble(db, covering, now);
  const know = await listKnowing(db, ids, covering);
  const found = new Map<string, string[]>();
  for (const { referralId, memberId } of covers) {
    if (!able.has(memberId) || know.has(`${referralId} ${memberId}`)) continue;
    found.set(referralId, [...new Set([...(found.get(referralId) ?? []), memberId])]);
  }
  return found;
}

async function listAble(db: Database, memberIds: string[], now: Date): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: members.id })
    .from(members)
    .innerJoin(roleGrants, eq(roleGrants.memberId, members.id))
    .where(
      and(
        inArray(members.id, memberIds),
        eq(members.active, true),
        inArray(roleGrants.role, ["link-worker", "team-lead"]),
        or(isNull(roleGrants.until), gt(roleGrants.until, now)),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

async function listKnowing(db: Database, ids: readonly string[], memberIds: string[]): Promise<Set<string>> {
  const { referralId, memberId } = referralConflicts;
  const rows = await db
    .select({ referralId, memberId })
    .from(referralConflicts)
    .where(and(inArray(referralId, [...ids]), inArray(memberId, memberIds)));
  return new Set(rows.map((row) => `${row.referralId} ${row.memberId}`));
}
