import { and, eq, isNotNull } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { referrals } from "#db/schema/index.ts";

/** The teams in whose queue somebody waits. */
export async function listQueuedTeams(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ teamId: referrals.teamId })
    .from(referrals)
    .where(and(eq(referrals.state, "queued"), isNotNull(referrals.teamId)));
  return rows.flatMap((row) => (row.teamId === null ? [] : [row.teamId]));
}
