import { Link } from "@remix-run/react";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import type { SearchView } from "./load-search.ts";

const kinds = { conference: "Conference", session: "Session", speaker: "Speaker", story: "Story" } as const;

/** What was found of the network's conferences: whole ones, sessions, speakers, stories. */
export function FoundInConferences({ found }: { found: SearchView["conferences"] }) {
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="conferences-heading">
      <h2 className="nhsuk-heading-m" id="conferences-heading">
        Conferences
      </h2>
      <ul>
        {found.map(({ kind, to, title, conference, sample }) => (
          <li key={to}>
            <Link to={to}>{title}</Link> ({kinds[kind]}
            {conference === "" ? "" : `, ${conference}`}) {sample ? <SampleMark /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
