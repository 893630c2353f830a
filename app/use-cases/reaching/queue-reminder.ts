import { reminderAt, reminderId } from "#app/domain/reaching/appointment.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { sendOut } from "#app/use-cases/reaching/send-out.ts";
import { listWaitingAbout, updateOutward } from "#db/queries/reaching/outward.ts";
import type { Referral } from "#db/queries/referrals.ts";

/** One reminder for an appointment as it stands now. Which way it goes is judged then: mail first, else a text. */
export async function queueReminder(
  tools: UseCaseTools,
  referralId: string,
  appointment: { id: string; sequence: number; startsAt: Date },
): Promise<void> {
  const goesAt = reminderAt(appointment.startsAt, tools.now, tools.calendar);
  if (goesAt === null) return;
  const out = { way: "mail", purpose: "reminder", about: appointment.id, by: "site", goesAt } as const;
  await sendOut(tools, { id: reminderId(appointment), referralId, ...out });
}

/** Reminders of how an appointment stood before do not go. */
export async function stopReminders(
  tools: UseCaseTools,
  referral: Pick<Referral, "id" | "conversationId">,
  { appointmentId, by }: { appointmentId: string; by: string },
): Promise<void> {
  const change = { state: "stopped", why: "appointment-changed", doneAt: tools.now } as const;
  for (const { id, state } of await listWaitingAbout(tools.db, appointmentId)) {
    await updateOutward(tools.db, referral, id, { ...change, from: state });
    await trace(tools, { referralId: referral.id, by, kind: "change", what: "outward-stopped", about: id });
  }
}
