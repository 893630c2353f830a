import { whyAppointmentNot, type AppointmentRefusal } from "#app/domain/reaching/appointment.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openToReach, type ReachRefusal, type ToReach } from "#app/use-cases/reaching/open-to-reach.ts";
import { queueReminder } from "#app/use-cases/reaching/queue-reminder.ts";
import { insertAppointment, type AppointmentFields } from "#db/queries/reaching/appointments.ts";

export type PlanAppointment = ToReach & { fields: Omit<AppointmentFields, "memberId">; clientId: string };
export type PlanRefusal = ReachRefusal | AppointmentRefusal | { kind: "closed-already" } | { kind: "stopped" };

/** Plans an appointment with whoever plans it, and queues its reminder. A second press plans nothing more. */
export async function planAppointment(
  tools: UseCaseTools,
  input: PlanAppointment,
): Promise<Result<{ id: string }, PlanRefusal>> {
  const opened = await openToReach(tools, input);
  if (!opened.ok) return opened;
  const { referral, safe } = opened.value;
  if (referral.state === "closed") return refuse({ kind: "closed-already" });
  if (referral.state === "withdrawing") return refuse({ kind: "stopped" });
  const { fields, memberId, clientId: id } = input;
  const { db, now } = tools;
  const why = whyAppointmentNot(fields, safe.answers, now);
  if (why !== null) return refuse(why);
  const fresh = await insertAppointment(db, referral, { ...fields, memberId, id, by: memberId, at: now });
  if (!fresh) return ok({ id });
  await queueReminder(tools, referral.id, { id, sequence: 0, startsAt: fields.startsAt });
  await trace(tools, { referralId: referral.id, by: memberId, kind: "change", what: "appointment-planned", about: id });
  tools.announce({ kind: "referral-changed", referralId: referral.id, teamIds: [referral.teamId] });
  return ok({ id });
}
