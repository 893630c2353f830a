import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireCase, requireSeen } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { perform } from "#app/use-cases/perform.ts";
import { planAppointment } from "#app/use-cases/reaching/plan-appointment.ts";
import { typedBack, type AppointmentTyped } from "./appointment-view.ts";
import { AppointmentsPage } from "./appointments-page.tsx";
import { readAppointment } from "./form.ts";
import { loadAppointments } from "./load-appointments.ts";
import { appointmentRefusal } from "./refusal-words.ts";

export const links = laterStyles;
export const meta = titled("Appointments");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const view = await loadAppointments(context, await requireCase(context, params["reference"]));
  return { view, done: new URL(request.url).searchParams.get("done") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { found, viewer } = await requireSeen(context, params["reference"]);
  const { reference } = found.referral;
  const form = await request.formData();
  const typed = typedBack(form);
  const sentId = form.get("clientId");
  const clientId = typeof sentId === "string" && /^[0-9a-f-]{36}$/.test(sentId) ? sentId : context.services.ids.newId();
  const read = readAppointment(form, context.services.calendar);
  if ("errors" in read) return back(422, typed, clientId, null, read.errors);
  const input = { memberId: viewer.memberId, reference, fields: read.fields, clientId };
  const result = await unlessStorageRefuses(
    () => perform(context.services, planAppointment, input),
    () => null,
  );
  if (result === null) return back(503, typed, clientId, notSaved, {});
  if (result.ok) return redirect(`/desk/${reference}/appointments?done=planned`);
  if (result.refusal.kind === "no-such-referral") throw data(null, { status: 404 });
  const { words, field } = appointmentRefusal(result.refusal);
  return field === null ? back(409, typed, clientId, words, {}) : back(422, typed, clientId, null, { [field]: words });
}

function back(status: number, typed: AppointmentTyped, clientId: string, problem: string | null, errors: FieldErrors) {
  return data({ typed, clientId, problem, errors }, { status });
}

export default function Appointments() {
  const { view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AppointmentsPage view={view} done={answer === undefined ? done : null} answer={answer ?? null} />;
}
