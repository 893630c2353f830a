import { and, eq, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { MatchKind } from "#app/domain/referral/possible-same-person.ts";
import type { Database } from "#db/open.ts";
import { joinedReferrals, referralConflicts, referralMatches } from "#db/schema/index.ts";

/** The other referrals that share keyed hashes with this one, and which kinds they share. Ids only. */
export async function listSharedKeys(db: Database, referralId: string): Promise<Map<string, MatchKind[]>> {
  const list = db.keep("shared-keys-of", (on) => {
    const mine = alias(referralMatches, "mine");
    const asked = sql.placeholder("referralId");
    return on
      .select({ id: referralMatches.referralId, kind: referralMatches.kind })
      .from(mine)
      .innerJoin(referralMatches, and(eq(referralMatches.kind, mine.kind), eq(referralMatches.hash, mine.hash)))
      .where(and(eq(mine.referralId, asked), ne(referralMatches.referralId, asked)))
      .prepare();
  });
  const shared = new Map<string, MatchKind[]>();
  for (const { id, kind } of list.all({ referralId })) shared.set(id, [...(shared.get(id) ?? []), kind]);
  return shared;
}

/** The referrals that staff joined with this one by hand. */
export async function listJoined(db: Database, referralId: string): Promise<string[]> {
  const list = db.keep("joined-with", (on) => {
    const asked = sql.placeholder("referralId");
    return on
      .select({ a: joinedReferrals.referralId, b: joinedReferrals.otherId })
      .from(joinedReferrals)
      .where(or(eq(joinedReferrals.referralId, asked), eq(joinedReferrals.otherId, asked)))
      .prepare();
  });
  return [...new Set(list.all({ referralId }).map(({ a, b }) => (a === referralId ? b : a)))].sort();
}

export async function insertJoined(db: Database, row: typeof joinedReferrals.$inferInsert): Promise<void> {
  await db.insert(joinedReferrals).values(row).onConflictDoNothing();
}

/** Whether a member of staff has said that they know the person. */
export async function hasConflict(
  db: Database,
  { referralId, memberId }: { referralId: string; memberId: string },
): Promise<boolean> {
  const own = and(eq(referralConflicts.referralId, referralId), eq(referralConflicts.memberId, memberId));
  return (await db.select({ id: referralConflicts.referralId }).from(referralConflicts).where(own)).length > 0;
}

/** A member of staff who knows the person: they see nothing of this referral from now on. */
export async function insertConflict(db: Database, row: typeof referralConflicts.$inferInsert): Promise<void> {
  await db.insert(referralConflicts).values(row).onConflictDoNothing();
}
