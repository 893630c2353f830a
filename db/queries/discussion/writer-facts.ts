import { and, eq, gt, isNotNull, isNull, or } from "drizzle-orm";
import type { WriterFacts } from "#app/domain/discussion/must-be-looked-at.ts";
import type { Database } from "#db/open.ts";
import { heldPosts, joinRequests, posts, roleGrants } from "#db/schema/index.ts";

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

/** The moments at which a member has written since one of them, in posts that stand or that wait. */
export async function listWrittenSince(db: Database, memberId: string, since: Date): Promise<Date[]> {
  const written = await db
    .select({ at: posts.writtenAt })
    .from(posts)
    .where(and(eq(posts.memberId, memberId), gt(posts.writtenAt, since)));
  const held = await db
    .select({ at: heldPosts.at })
    .from(heldPosts)
    .where(and(eq(heldPosts.memberId, memberId), gt(heldPosts.at, since), isNull(heldPosts.decision)));
  return [...written, ...held].map(({ at }) => at);
}
