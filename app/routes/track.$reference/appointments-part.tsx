import { Link } from "@remix-run/react";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import type { AppointmentForPerson } from "./appointments-view.ts";

type AppointmentsPartProps = { reference: string; appointments: readonly AppointmentForPerson[] };

/** When, where, with whom and what to bring; nothing at all while no appointment is to come. */
export function AppointmentsPart({ reference, appointments }: AppointmentsPartProps) {
  const planned = appointments.filter(({ cancelled }) => !cancelled);
  const calledOff = appointments.filter(({ cancelled }) => cancelled);
  if (appointments.length === 0) return null;
  return (
    <section aria-labelledby="appointments">
      <h2 className="nhsuk-heading-m" id="appointments">
        {planned.length > 1 ? "Your appointments" : "Your next appointment"}
      </h2>
      {planned.map((one) => (
        <Planned key={one.id} reference={reference} one={one} />
      ))}
      {calledOff.map(({ id, when }) => (
        <p key={id}>
          <strong>Called off:</strong> {when}. You do not need to come.
        </p>
      ))}
    </section>
  );
}

function Planned({ reference, one: { id, when, rows } }: { reference: string; one: AppointmentForPerson }) {
  const here = `/track/${reference}/appointments/${id}`;
  return (
    <>
      <SummaryList rows={[{ key: "When", value: when }, ...rows.map(({ key, words }) => ({ key, value: words }))]} />
      <ul className="nhsuk-list">
        <li>
          <Link to={`${here}.ics`} reloadDocument>
            Put it into your calendar<VisuallyHidden>: {when}</VisuallyHidden>
          </Link>
        </li>
        <li>
          <Link to={`${here}/cannot-come`}>
            I cannot come<VisuallyHidden>: {when}</VisuallyHidden>
          </Link>
        </li>
      </ul>
    </>
  );
}
