import { and, eq, gt, isNotNull, isNull, or, sql, type SQLWrapper } from "drizzle-orm";
import type { WriterFacts } from "#app/domain/discussion/must-be-looked-at.ts";
import type { Database } from "#db/open.ts";
import { heldPosts, joinRequests, members, posts, roleGrants } from "#db/schema/index.ts";

/** What decides whether a member's post is looked at first. A post that its writer removed still counts as written. */
export async function findWriterFacts(db: Database, memberId: string, now: Date): Promise<WriterFacts> {
  const find = db.keep("writer-facts", (on) => {
    const accepted = and(eq(joinRequests.state, "accepted"), isNotNull(joinRequests.decidedBy));
    const holds = or(isNull(roleGrants.until), gt(roleGrants.until, sql`${sql.placeholder("now")}`));
    const is = (found: SQLWrapper) => sql<number>`EXISTS ${found}`.mapWith(Boolean);
    const one = { one: sql`1` };
    return on
      .select({
        joinedByRequest: is(
          on
            .select(one)
            .from(joinRequests)
            .where(and(eq(joinRequests.memberId, whose), accepted)),
        ),
        holdsRole: is(
          on
            .select(one)
            .from(roleGrants)
            .where(and(eq(roleGrants.memberId, whose), holds)),
        ),
        hasWritten: is(on.select(one).from(posts).where(eq(posts.memberId, whose))),
      })
      .from(members)
      .where(eq(members.id, whose))
      .prepare();
  });
  const ofNobody = { joinedByRequest: false, holdsRole: false, hasWritten: false };
  return find.get({ memberId, now: now.getTime() }) ?? ofNobody;
}

const whose = sql.placeholder("memberId");

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
