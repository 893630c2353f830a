import { Form, Link } from "@remix-run/react";
import { AppointmentFields } from "#app/routes/desk.$reference_.appointments/appointment-fields.tsx";
import type { AppointmentTyped, AppointmentView } from "#app/routes/desk.$reference_.appointments/appointment-view.ts";
import { errorsOf } from "#app/routes/desk.$reference_.appointments/appointments-page.tsx";
import { Button, ButtonGroup } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { loadAppointment } from "./load-appointment.ts";

type Props = {
  loaded: Awaited<ReturnType<typeof loadAppointment>>;
  answer: { typed: AppointmentTyped | null; problem: string | null; errors: FieldErrors } | null;
};

/** One appointment: what was agreed, and what may be done with it now. */
export function AppointmentPage({ loaded, answer }: Props) {
  const { reference, called, one, mayAct } = loaded;
  return (
    <Page
      heading={`Appointment with ${called}`}
      back={{ to: `/desk/${reference}/appointments`, text: "Appointments" }}
      errors={errorsOf(answer)}
    >
      <Agreed one={one} />
      <p>
        <Link to={`/desk/${reference}/appointments/${one.id}.ics`} reloadDocument>
          Put it into a calendar
        </Link>
      </p>
      {mayAct && one.state === "planned" ? <Acts loaded={loaded} answer={answer} /> : null}
      {one.state === "did-not-come" ? (
        <p>
          Try once more: <Link to={`/desk/${reference}/reach`}>reach {called}</Link>, or{" "}
          <Link to={`/desk/${reference}/appointments`}>plan another day</Link>. It is no reason to close.
        </p>
      ) : null}
    </Page>
  );
}

function Agreed({ one }: { one: AppointmentView }) {
  return (
    <SummaryList
      rows={[
        { key: "From", value: <When at={one.startsAt} form="date-time" /> },
        { key: "Until", value: <When at={one.endsAt} form="time" /> },
        { key: "How", value: one.kind },
        ...(one.place === "" ? [] : [{ key: "Place", value: one.place }]),
        ...(one.needs === ""
          ? []
          : [{ key: "What they need", value: <span className="letter-words">{one.needs}</span> }]),
        { key: "With", value: one.withWhom },
        { key: "State", value: one.stateWords },
      ]}
    />
  );
}

function Acts({ loaded: { one, typed, phone }, answer }: Props) {
  if (one.begun)
    return (
      <Form method="post">
        <input type="hidden" name="sequence" value={one.sequence} />
        <ButtonGroup>
          <Button name="intent" value="came">
            They came
          </Button>
          <Button kind="secondary" name="intent" value="did-not-come">
            They did not come
          </Button>
        </ButtonGroup>
      </Form>
    );
  const isBack = answer !== null && answer.typed !== null;
  return (
    <>
      <Details key={one.sequence} summary="Change it" open={isBack}>
        <Form method="post">
          <input type="hidden" name="sequence" value={one.sequence} />
          <AppointmentFields typed={answer?.typed ?? typed} errors={answer?.errors ?? {}} phone={phone} />
          <Button name="intent" value="change">
            Keep the change
          </Button>
        </Form>
      </Details>
      <Details summary="Cancel it">
        <Form method="post">
          <input type="hidden" name="sequence" value={one.sequence} />
          <p>Its reminder does not go. Tell them yourself, by a safe way.</p>
          <Button kind="warning" name="intent" value="cancelled">
            Cancel the appointment
          </Button>
        </Form>
      </Details>
    </>
  );
}
