import type { AwayView } from "./away-of.ts";

/** Who of a team is away, now or later. */
export function AwayList({ away, team }: { away: readonly AwayView[]; team: string }) {
  return (
    <section aria-label={`Away from ${team}`}>
      <h3 className="nhsuk-heading-s">Away, now or later</h3>
      {away.length === 0 ? <p className="empty-list">Nobody is away, now or later.</p> : null}
      <ul>
        {away.map((one) => (
          <li key={one.id}>
            {one.name}, {one.sick ? "off sick" : "leave"}: {one.days}. {coverWords(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function coverWords({ sick, cover }: AwayView): string {
  if (sick) return "What was promised for the day was handed over person by person.";
  return cover === null ? "Nobody covers." : `${cover} covers.`;
}
