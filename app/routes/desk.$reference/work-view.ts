import type { Services } from "#app/services.ts";
import { listIntroductions } from "#db/queries/record/introductions.ts";
import type { Referral } from "#db/queries/referrals.ts";

/** What stands on the record of the work itself; the pages behind it say more. */
export type WorkView = { introductions: { id: string; organisation: string; onDay: string }[] };

export async function workView(db: Services["db"]["read"], referral: Referral): Promise<WorkView> {
  const introductions = await listIntroductions(db, referral);
  return { introductions: introductions.map(({ id, organisation, onDay }) => ({ id, organisation, onDay })) };
}
