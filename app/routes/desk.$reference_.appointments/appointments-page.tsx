import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { When } from "#app/ui/when/when.tsx";
import { AppointmentFields } from "./appointment-fields.tsx";
import type { AppointmentTyped, AppointmentView } from "./appointment-view.ts";
import type { loadAppointments } from "./load-appointments.ts";

type Props = {
  view: Awaited<ReturnType<typeof loadAppointments>>;
  done: string | null;
  answer: { typed: AppointmentTyped; clientId: string; problem: string | null; errors: FieldErrors } | null;
};

const doneWords: Readonly<Record<string, string>> = {
  planned: "The appointment is planned.",
  changed: "The appointment is changed. Tell them: their calendar file has the new time.",
  cancelled: "The appointment is cancelled. Tell them, by a safe way.",
  came: "Written down: they came.",
  "did-not-come": "Written down: they did not come. Try once more. It is no reason to close.",
};

/** Appointments of one person: those that come, those to say something about, and a form for a new one. */
export function AppointmentsPage({ view, done, answer }: Props) {
  const { reference, called, coming, toSay, over, mayPlan } = view;
  const banner = done === null ? null : (doneWords[done] ?? null);
  return (
    <Page
      heading={`Appointments with ${called}`}
      back={{ to: `/desk/${reference}`, text: "Their record" }}
      errors={errorsOf(answer)}
    >
      {banner === null ? null : <NotificationBanner kind="success" heading={banner} />}
      <List heading="Did they come?" rows={toSay} reference={reference} />
      <List heading="Still to come" rows={coming} reference={reference} empty="None is planned." />
      {mayPlan ? <PlanForm view={view} answer={answer} /> : null}
      <List heading="Over" rows={over} reference={reference} />
    </Page>
  );
}

type ListProps = { heading: string; rows: readonly AppointmentView[]; reference: string; empty?: string };

function List({ heading, rows, reference, empty }: ListProps) {
  if (rows.length === 0 && empty === undefined) return null;
  return (
    <section aria-label={heading}>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      {rows.length === 0 ? <p className="empty-list">{empty}</p> : null}
      <ul className="reach-history">
        {rows.map((one) => (
          <li key={one.id}>
            <Link to={`/desk/${reference}/appointments/${one.id}`}>
              <When at={one.startsAt} form="date-time" />
            </Link>
            : {one.kind}
            {one.place === "" ? "" : `, ${one.place}`}. With {one.withWhom}. {one.stateWords}.
          </li>
        ))}
      </ul>
    </section>
  );
}

function PlanForm({ view, answer }: Pick<Props, "view" | "answer">) {
  const clientId = answer?.clientId ?? view.clientId;
  return (
    <Details key={clientId} summary="Plan an appointment" open={answer !== null}>
      <Form method="post">
        <input type="hidden" name="clientId" value={clientId} />
        <AppointmentFields typed={answer?.typed ?? view.typed} errors={answer?.errors ?? {}} phone={view.phone} />
        <p>On the working day before, a reminder goes out if a text or an email is safe then. Else you ring.</p>
        <Button>Plan it</Button>
      </Form>
    </Details>
  );
}

export function errorsOf(answer: { problem: string | null; errors: FieldErrors } | null) {
  if (answer === null) return [];
  const lines = Object.entries(answer.errors).map(([name, text]) => ({ href: `#appointment-${name}`, text }));
  return answer.problem === null ? lines : [{ text: answer.problem }, ...lines];
}
