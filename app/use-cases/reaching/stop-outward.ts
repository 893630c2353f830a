import type { WhyNotOut } from "#app/domain/reaching/outward.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listPlanned, updateAppointment } from "#db/queries/reaching/appointments.ts";
import { stopOutwardRows } from "#db/queries/reaching/outward.ts";
import type { Referral } from "#db/queries/referrals.ts";

/**
 * Stops everything that has not gone to a person, in the act that ends it: mails and reminders that wait, texts and
 * letters that stand ready, and the appointments that are still planned.
 */
export async function stopOutward(
  tools: UseCaseTools,
  referral: Pick<Referral, "id" | "conversationId">,
  { why, by }: { why: WhyNotOut; by: string },
): Promise<void> {
  const { db, now } = tools;
  const stopped = await stopOutwardRows(db, referral.id, why, now);
  const planned = await listPlanned(db, referral.id);
  for (const one of planned) await updateAppointment(db, referral, one, { state: "cancelled", by, changedAt: now });
  if (stopped + planned.length === 0) return;
  await trace(tools, { referralId: referral.id, by, kind: "change", what: "outward-stopped" });
}
