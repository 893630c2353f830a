import { eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { referrals } from "#db/schema/index.ts";

/** What an act needs of a referral that it does not open. */
export async function findReferralInClearById(
  db: Database,
  id: string,
): Promise<{ conversationId: string; teamId: string | null } | null> {
  const [row] = await db
    .select({ conversationId: referrals.conversationId, teamId: referrals.teamId })
    .from(referrals)
    .where(eq(referrals.id, id));
  return row ?? null;
}
