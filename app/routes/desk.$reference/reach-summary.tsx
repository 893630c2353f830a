import { Link } from "@remix-run/react";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { RecordView } from "./record-view.ts";

/** Leads to where somebody is reached and where appointments are kept, with what is next. */
export function ReachSummary({ record: { head, reaching } }: { record: RecordView }) {
  const { closed, noSafeWay, next, missed, ready, appointments } = reaching;
  const to = `/desk/${head.reference}`;
  return (
    <section aria-labelledby="reaching">
      <h2 className="nhsuk-heading-m" id="reaching">
        {closed ? "Contact with" : "Reach"} {head.called}
      </h2>
      {noSafeWay ? (
        <p>
          <Tag colour="red">No safe way</Tag> Nothing goes out. The team lead decides what to do.
        </p>
      ) : null}
      {next === null ? null : <p>{next}</p>}
      {missed ? <p>They did not come to the last appointment. Try once more.</p> : null}
      {ready === 0 ? null : (
        <p>{ready === 1 ? "One text or letter stands ready." : `${ready} texts or letters stand ready.`}</p>
      )}
      {appointments.map(({ id, startsAt, begun }) => (
        <p key={id}>
          Appointment:{" "}
          <Link to={`${to}/appointments/${id}`}>
            <When at={startsAt} form="date-time" />
          </Link>
          {begun ? ". Did they come?" : ""}
        </p>
      ))}
      <ul>
        <li>
          <Link to={`${to}/reach`}>{closed ? "How they were reached" : "Ring, write, or note a try"}</Link>
        </li>
        <li>
          <Link to={`${to}/appointments`}>Appointments</Link>
        </li>
      </ul>
    </section>
  );
}
