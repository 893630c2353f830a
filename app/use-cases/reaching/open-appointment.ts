import type { AppointmentState } from "#app/domain/reaching/appointment.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { OpenCase } from "#app/use-cases/desk/open-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openToReach, type ReachRefusal, type ToReach } from "#app/use-cases/reaching/open-to-reach.ts";
import { findAppointment, type KeptAppointment } from "#db/queries/reaching/appointments.ts";

/** `sequence`: of the appointment as it stood on the page. */
export type OnAppointment = ToReach & { appointmentId: string; sequence: number };
export type OnRefusal =
  ReachRefusal | { kind: "no-such-appointment" } | { kind: "not-planned"; state: AppointmentState };

/** An appointment of a referral that the member may do things with, as it stood on their page. */
export async function openAppointment(
  tools: UseCaseTools,
  { appointmentId, sequence, ...on }: OnAppointment,
): Promise<Result<OpenCase & { appointment: KeptAppointment }, OnRefusal>> {
  const opened = await openToReach(tools, on);
  if (!opened.ok) return opened;
  const appointment = await findAppointment(tools.db, opened.value.referral, appointmentId);
  if (appointment === null) return refuse({ kind: "no-such-appointment" });
  if (appointment.sequence !== sequence) return refuse({ kind: "changed-meanwhile" });
  return ok({ ...opened.value, appointment });
}
