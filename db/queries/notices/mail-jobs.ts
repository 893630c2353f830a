import { and, eq, gte, lt } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { jobs } from "#db/schema/index.ts";

/** The mail at once that waits for a member, and since when something waits for it: it stands in the job's key. */
export async function findWaitingMail(
  db: Database,
  memberId: string,
): Promise<{ id: string; runAt: Date; since: Date } | null> {
  const ofMember = and(gte(jobs.uniqueKey, `${memberId} `), lt(jobs.uniqueKey, `${memberId}!`));
  const [row] = await db
    .select({ id: jobs.id, runAt: jobs.runAt, uniqueKey: jobs.uniqueKey })
    .from(jobs)
    .where(and(eq(jobs.kind, "mail-notices"), ofMember, eq(jobs.state, "waiting"), eq(jobs.attempts, 0)));
  if (row === undefined) return null;
  return { id: row.id, runAt: row.runAt, since: new Date(Number(row.uniqueKey.slice(memberId.length + 1))) };
}

export function mailJobKey(memberId: string, since: Date): string {
  return `${memberId} ${since.getTime()}`;
}
