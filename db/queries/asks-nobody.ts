import { and, eq, exists, isNull, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { dataRequests, referrals } from "#db/schema/index.ts";

/** Whether a referral was closed without a team, and what its person asks of us waits for an answer. */
export function asksNobody(db: Database): SQL.Aliased<boolean> {
  const waits = db
    .select({ id: dataRequests.id })
    .from(dataRequests)
    .where(and(eq(dataRequests.referralId, referrals.id), eq(dataRequests.state, "waiting")));
  const asks = and(eq(referrals.state, "closed"), isNull(referrals.teamId), exists(waits));
  return sql`${asks}`.mapWith(Boolean).as("asks_nobody");
}
