import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import type { Referral } from "#db/queries/referrals.ts";

/** That something of a record was written or changed: its trace, and the news for pages that have it open. */
export async function noteChange(
  tools: UseCaseTools,
  { id: referralId, teamId }: Pick<Referral, "id" | "teamId">,
  done: { by: string; what: string; about: string },
): Promise<void> {
  await trace(tools, { referralId, kind: "change", ...done });
  tools.announce({ kind: "referral-changed", referralId, teamIds: [teamId] });
}
