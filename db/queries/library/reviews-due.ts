import { and, eq, isNull, lte, ne } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { members, resourceOwners, resources } from "#db/schema/index.ts";

/** Owners whose access has not ended, and what of theirs is due to be looked at by a day: not drafts, not what was withdrawn. */
export async function listReviewsDue(
  db: Database,
  today: string,
): Promise<{ resourceId: string; memberId: string; reviewDueOn: string | null }[]> {
  const due = and(lte(resources.reviewDueOn, today), isNull(resources.withdrawnAt), ne(resources.visibility, "draft"));
  return db
    .select({ resourceId: resources.id, memberId: members.id, reviewDueOn: resources.reviewDueOn })
    .from(resources)
    .innerJoin(resourceOwners, eq(resourceOwners.resourceId, resources.id))
    .innerJoin(members, eq(members.id, resourceOwners.memberId))
    .where(and(due, eq(members.active, true)));
}

/** The number of a resource that a member still owns and that is still due; null when the mail has nothing to say any more. */
export async function findReviewDue(
  db: Database,
  { resourceId, memberId, today }: { resourceId: string; memberId: string; today: string },
): Promise<number | null> {
  const own = and(eq(resourceOwners.resourceId, resources.id), eq(resourceOwners.memberId, memberId));
  const due = and(eq(resources.id, resourceId), lte(resources.reviewDueOn, today), isNull(resources.withdrawnAt));
  const rows = await db.select({ number: resources.number }).from(resources).innerJoin(resourceOwners, own).where(due);
  return rows[0]?.number ?? null;
}
