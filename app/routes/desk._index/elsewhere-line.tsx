import { Link } from "@remix-run/react";
import type { DeskView } from "./load-desk.ts";

/** What must not go unseen: how many are urgent or overdue and are not in the list that is looked at. */
export function ElsewhereLine({ elsewhere: { urgent, overdue } }: Pick<DeskView, "elsewhere">) {
  if (urgent === 0 && overdue === 0) return null;
  return (
    <p className="desk-elsewhere">
      Not in this list: {urgent === 0 ? null : <Link to="/desk?list=urgent">{`${urgent} urgent`}</Link>}
      {urgent > 0 && overdue > 0 ? " and " : null}
      {overdue === 0 ? null : <Link to="/desk?list=overdue">{`${overdue} overdue`}</Link>}.
    </p>
  );
}
