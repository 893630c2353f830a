import { Link } from "@remix-run/react";
import { When } from "#app/ui/when/when.tsx";
import type { TodayView } from "./today-view.ts";

/** Today's appointments, and those about which it is still to be said whether the person came. */
export function Today({ appointments }: { appointments: readonly TodayView[] }) {
  if (appointments.length === 0) return null;
  return (
    <section aria-labelledby="today">
      <h2 className="nhsuk-heading-m" id="today">
        Your appointments today
      </h2>
      <ul>
        {appointments.map(({ id, reference, called, startsAt, kind, plannedBy, over }) => (
          <li key={id}>
            <Link to={`/desk/${reference}/appointments/${id}`} prefetch="none">
              <When at={startsAt} form="date-time" />, {called}
            </Link>
            : {kind}. {plannedBy === null ? null : `Planned by ${plannedBy}. `}
            {over ? "Did they come?" : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
