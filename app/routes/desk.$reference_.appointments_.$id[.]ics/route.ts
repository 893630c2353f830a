import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { entryForStaff } from "#app/domain/reaching/calendar-entry.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import { calendarFile } from "#app/routes/desk.$reference_.appointments_.$id/calendar-file.ts";
import { requireCase } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { findAppointment } from "#db/queries/reaching/appointments.ts";

/** An appointment for the calendar of whoever meets the person. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { found } = await requireCase(context, params["reference"]);
  const { services } = context;
  const one = await findAppointment(services.db.read, found.referral, params["id"] ?? "");
  if (one === null) throw data(null, { status: 404 });
  return calendarFile(services, entryForStaff(one, showReference(found.referral.reference), services.calendar));
}
