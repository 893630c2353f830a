import { data, type AppLoadContext } from "@remix-run/node";
import { moversOf } from "#app/domain/people/may.ts";
import { safeWays } from "#app/domain/reaching/safe-ways.ts";
import { appointmentTyped, appointmentView } from "#app/routes/desk.$reference_.appointments/appointment-view.ts";
import type { RequiredCase } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { findAppointment } from "#db/queries/reaching/appointments.ts";

/** One appointment and its form, as it stands now. @throws 404 for one that is not this person's */
export async function loadAppointment({ services }: AppLoadContext, { found, viewer }: RequiredCase, id: string) {
  const { referral, safe, facts } = found;
  const one = await findAppointment(services.db.read, referral, id);
  if (one === null) throw data(null, { status: 404 });
  return {
    reference: referral.reference,
    called: safe.called || "the person",
    one: appointmentView(one, viewer.now),
    typed: appointmentTyped(one, services.calendar),
    phone: safeWays(safe.answers).includes("phone"),
    mayAct: moversOf(viewer, facts).length > 0,
  };
}
