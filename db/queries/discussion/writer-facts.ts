import { and, eq, gt, isNotNull, isNull, or } from "drizzle-orm";
import type { WriterFacts } from "#app/domain/discussion/must-be-looked-at.ts";
import type { Database } from "#db/open.ts";
import { joinRequests, posts, roleGrants } from "#db/schema/index.ts";

/** What decides whether a member's post is looked at first. A post that its writer removed still counts as written. */
export async function findWriterFacts(db: Database, memberId: string, now: Date): Promise<WriterFacts> {
  const byRequest = await db
    .select({ id: joinRequests.id })
    .from(joinRequests)
    .where(
      and(eq(joinRequests.memberId, memberId), eq(joinRequests.state, "accepted"), isNotNull(joinRequests.decidedBy)),
    )
    .limit(1);
  const roles = await db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.memberId, memberId), or(isNull(roleGrants.until), gt(roleGrants.until, now))))
    .limit(1);
  const written = await db.select({ id: posts.id }).from(posts).where(eq(posts.memberId, memberId)).limit(1);
  return { joinedByRequest: byRequest.length > 0, holdsRole: roles.length > 0, hasWritten: written.length > 0 };
}
