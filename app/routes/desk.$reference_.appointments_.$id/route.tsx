import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { typedBack, type AppointmentTyped } from "#app/routes/desk.$reference_.appointments/appointment-view.ts";
import { readAppointment } from "#app/routes/desk.$reference_.appointments/form.ts";
import { appointmentRefusal } from "#app/routes/desk.$reference_.appointments/refusal-words.ts";
import { requireCase, requireSeen } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { perform } from "#app/use-cases/perform.ts";
import { changeAppointment } from "#app/use-cases/reaching/change-appointment.ts";
import { endAppointment } from "#app/use-cases/reaching/end-appointment.ts";
import { AppointmentPage } from "./appointment-page.tsx";
import { loadAppointment } from "./load-appointment.ts";

export const links = laterStyles;
export const meta = titled("An appointment");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  return loadAppointment(context, await requireCase(context, params["reference"]), params["id"] ?? "");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { found, viewer } = await requireSeen(context, params["reference"]);
  const form = await request.formData();
  const typed = typedBack(form);
  const on = {
    memberId: viewer.memberId,
    reference: found.referral.reference,
    appointmentId: params["id"] ?? "",
    sequence: Number(form.get("sequence")),
  };
  const ended = (["cancelled", "came", "did-not-come"] as const).find((as) => as === form.get("intent"));
  const fields = ended === undefined ? readAppointment(form, context.services.calendar) : null;
  if (fields !== null && "errors" in fields) return back(422, typed, null, fields.errors);
  const result = await unlessStorageRefuses(
    async () =>
      fields === null
        ? perform(context.services, endAppointment, { ...on, as: ended ?? "cancelled" })
        : perform(context.services, changeAppointment, { ...on, fields: fields.fields }),
    () => null,
  );
  if (result === null) return back(503, typed, notSaved, {});
  if (result.ok) return redirect(`/desk/${on.reference}/appointments?done=${ended ?? "changed"}`);
  const { refusal } = result;
  if (refusal.kind === "no-such-referral" || refusal.kind === "no-such-appointment") throw data(null, { status: 404 });
  const { words, field } = appointmentRefusal(refusal);
  if (field !== null) return back(422, typed, null, { [field]: words });
  const newest = await loadAppointment(context, await requireSeen(context, params["reference"]), on.appointmentId);
  return data({ typed: ended === undefined ? typed : null, problem: words, errors: {}, newest }, { status: 409 });
}

type Newest = Awaited<ReturnType<typeof loadAppointment>>;

function back(status: number, typed: AppointmentTyped | null, problem: string | null, errors: FieldErrors) {
  return data({ typed, problem, errors, newest: null as Newest | null }, { status });
}

export default function Appointment() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <AppointmentPage loaded={answer?.newest ?? loaded} answer={answer ?? null} />;
}
