import { whyAppointmentNot, type AppointmentRefusal } from "#app/domain/reaching/appointment.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openAppointment, type OnAppointment, type OnRefusal } from "#app/use-cases/reaching/open-appointment.ts";
import { queueReminder, stopReminders } from "#app/use-cases/reaching/queue-reminder.ts";
import { updateAppointment, type AppointmentFields } from "#db/queries/reaching/appointments.ts";

export type ChangeAppointment = OnAppointment & { fields: Omit<AppointmentFields, "memberId"> };

/** Changes a planned appointment. Its old reminder does not go; the calendar file counts up. */
export async function changeAppointment(
  tools: UseCaseTools,
  input: ChangeAppointment,
): Promise<Result<null, OnRefusal | AppointmentRefusal>> {
  const opened = await openAppointment(tools, input);
  if (!opened.ok) return opened;
  const { referral, safe, appointment } = opened.value;
  const { fields, memberId: by } = input;
  const { db, now } = tools;
  if (appointment.state !== "planned") return refuse({ kind: "not-planned", state: appointment.state });
  const why = whyAppointmentNot(fields, safe.answers, now);
  if (why !== null) return refuse(why);
  const { id, sequence } = appointment;
  await updateAppointment(db, referral, appointment, { ...fields, by, changedAt: now });
  await stopReminders(tools, referral, { appointmentId: id, by });
  await queueReminder(tools, referral.id, { id, sequence: sequence + 1, startsAt: fields.startsAt });
  await trace(tools, { referralId: referral.id, by, kind: "change", what: "appointment-changed", about: id });
  tools.announce({ kind: "referral-changed", referralId: referral.id, teamIds: [referral.teamId] });
  return ok(null);
}
