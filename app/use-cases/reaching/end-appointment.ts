import { ok, refuse, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { makeFirstContact } from "#app/use-cases/reaching/make-first-contact.ts";
import { openAppointment, type OnAppointment, type OnRefusal } from "#app/use-cases/reaching/open-appointment.ts";
import { stopReminders } from "#app/use-cases/reaching/queue-reminder.ts";
import { updateAppointment } from "#db/queries/reaching/appointments.ts";

export type EndAppointment = OnAppointment & { as: "cancelled" | "came" | "did-not-come" };

/**
 * Says that an appointment is off, or how it went once it has begun. Whoever came was reached. Not coming closes nothing:
 * the record then says to try once more.
 */
export async function endAppointment(
  tools: UseCaseTools,
  input: EndAppointment,
): Promise<Result<null, OnRefusal | { kind: "not-begun" } | { kind: "begun-already" }>> {
  const opened = await openAppointment(tools, input);
  if (!opened.ok) return opened;
  const { referral, appointment } = opened.value;
  const { as, memberId: by } = input;
  const { db, now } = tools;
  if (appointment.state !== "planned") return refuse({ kind: "not-planned", state: appointment.state });
  const begun = appointment.startsAt <= now;
  if (as === "cancelled" && begun) return refuse({ kind: "begun-already" });
  if (as !== "cancelled" && !begun) return refuse({ kind: "not-begun" });
  await updateAppointment(db, referral, appointment, { state: as, by, changedAt: now });
  await stopReminders(tools, referral, { appointmentId: appointment.id, by });
  await trace(tools, {
    referralId: referral.id,
    by,
    kind: "change",
    what: `appointment-${as}`,
    about: appointment.id,
  });
  if (as === "came") await makeFirstContact(tools, opened.value, { by, at: appointment.startsAt });
  tools.announce({ kind: "referral-changed", referralId: referral.id, teamIds: [referral.teamId] });
  return ok(null);
}
