import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { entryForPerson } from "#app/domain/reaching/calendar-entry.ts";
import { calendarFile } from "#app/routes/desk.$reference_.appointments_.$id/calendar-file.ts";
import { requireTrackedPerson } from "#app/routes/track.$reference/require-tracked.ts";
import { findAppointment } from "#db/queries/reaching/appointments.ts";

/** An appointment for the person's own calendar. Whoever sent it for them gets none. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const tracked = await requireTrackedPerson(context, params["reference"]);
  const { services } = context;
  const one = await findAppointment(services.db.read, tracked, params["id"] ?? "");
  if (one === null) throw data(null, { status: 404 });
  return calendarFile(services, entryForPerson(one, tracked.safe.answers, one.name, services.calendar));
}
