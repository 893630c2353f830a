import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import type { TeamCapacity } from "./load-desk.ts";

/** How full each worker of a lead's team is, one line each. People who are paused or waited for take no place. */
export function Capacity({ teams }: { teams: readonly TeamCapacity[] }) {
  return teams.map(({ team, sample, workers }) => (
    <section key={team} aria-label={`Places at ${team}`}>
      <h2 className="nhsuk-heading-m">
        Places at {team} {sample ? <SampleMark /> : null}
      </h2>
      {workers.length === 0 ? (
        <p className="empty-list">This team has no link workers yet. An administrator adds them.</p>
      ) : null}
      <ul className="capacity">
        {workers.map((worker) => (
          <li key={worker.name} className="capacity__line">
            <span>{worker.name}</span>
            <span>
              {worker.held} of {worker.capacity} places taken{worker.takesNew ? "" : ", takes no new people"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
