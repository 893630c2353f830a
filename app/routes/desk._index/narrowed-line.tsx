import { Link } from "@remix-run/react";
import { isNarrowed } from "#app/domain/referral/list-filters.ts";
import type { DeskView } from "./load-desk.ts";

/** That a list is narrowed is said, so that nobody takes it for the whole. */
export function NarrowedLine({ desk: { state, fitting, counts } }: { desk: DeskView }) {
  if (!isNarrowed(state.filters)) return null;
  return (
    <p>
      <strong>
        {fitting.toLocaleString("en-GB")} of {counts[state.list].toLocaleString("en-GB")}
      </strong>{" "}
      in this list. <Link to={`/desk?list=${state.list}`}>Show the whole list</Link>
    </p>
  );
}
