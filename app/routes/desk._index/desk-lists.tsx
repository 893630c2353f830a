import { Link } from "@remix-run/react";
import { Pagination } from "#app/ui/pagination/pagination.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { CaseList } from "./case-list.tsx";
import { ElsewhereLine } from "./elsewhere-line.tsx";
import { ListKeys } from "./list-keys.tsx";
import { listQuery } from "./list-state.ts";
import { deskLists } from "./lists.ts";
import type { DeskView } from "./load-desk.ts";
import { NarrowForm } from "./narrow-form.tsx";
import { NarrowedLine } from "./narrowed-line.tsx";
import { WrittenLine } from "./written-line.tsx";

/** The lists with their counts, and the one that is shown. A count is what one finds by opening that list. */
export function DeskLists({ desk }: { desk: DeskView }) {
  const { state, counts } = desk;
  const shown = deskLists.find((list) => list.id === state.list);
  return (
    <>
      <nav className="desk-lists" aria-label="Lists">
        <ul className="desk-lists__list">
          {deskLists.map((list) => (
            <li key={list.id}>
              <Link
                className={`desk-lists__link${list.id === "urgent" && counts.urgent > 0 ? " desk-lists__link--urgent" : ""}`}
                to={`/desk?list=${list.id}`}
                aria-current={list.id === state.list ? "page" : undefined}
              >
                {list.label} <span className="desk-lists__count">{counts[list.id].toLocaleString("en-GB")}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <h2 className="nhsuk-heading-m">{shown?.label}</h2>
      <ElsewhereLine elsewhere={desk.elsewhere} />
      <WrittenLine written={desk.written} />
      <NarrowedLine desk={desk} />
      <NarrowForm key={listQuery(state)} desk={desk} />
      <CaseList desk={desk} empty={emptyWords(desk)} />
      {desk.cases.length === 0 ? null : <BulkBar state={state} />}
      <Pagination page={state.page} pages={desk.pages} hrefOf={(page) => `/desk?${listQuery({ ...state, page })}`} />
      <ListKeys />
    </>
  );
}

function emptyWords({ state: { list }, hasTeam, counts }: DeskView): string {
  if (list === "team" && !hasTeam)
    return "You are not in a team. What nobody owns, what is flagged and what is overdue is in the other lists.";
  if (counts[list] > 0) return "Nobody in this list fits what you asked for.";
  return deskLists.find((known) => known.id === list)?.empty ?? "";
}
