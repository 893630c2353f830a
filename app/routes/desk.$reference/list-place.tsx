import { Link, useLocation } from "@remix-run/react";
import { fromQuery, listQuery, readFrom } from "../desk._index/list-state.ts";
import { deskLists } from "../desk._index/lists.ts";

/** The list that the record was opened from, as its address says; to the desk when it came from elsewhere. */
export function useWayBack(): { to: string; text: string } {
  const from = readFrom(new URLSearchParams(useLocation().search));
  if (from === null) return { to: "/desk", text: "Desk" };
  const list = deskLists.find(({ id }) => id === from.state.list);
  return { to: `/desk?${listQuery(from.state)}`, text: `Desk: ${list?.label ?? "list"}` };
}

/** The next thing to do is one press away. What comes next is looked up when it is asked for: the list moves meanwhile. */
export function NextInList({ reference }: { reference: string }) {
  const from = readFrom(new URLSearchParams(useLocation().search));
  if (from === null) return null;
  return (
    <p className="list-place">
      <Link
        className="list-place__link"
        id="next-in-list"
        to={`/desk/next?${fromQuery(from.state, from.at)}&after=${reference}`}
        prefetch="none"
      >
        Next in this list
      </Link>
    </p>
  );
}
