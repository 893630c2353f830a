import { Link } from "@remix-run/react";
import { HereBar, type HereView } from "#app/ui/desk/here-bar.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Pagination } from "#app/ui/pagination/pagination.tsx";
import type { LiveWords } from "../desk.live/live-words.ts";
import { goneWords } from "./gone-words.ts";
import { CaseList } from "./case-list.tsx";
import { Capacity } from "./capacity.tsx";
import { deskLists } from "./lists.ts";
import type { DeskView } from "./load-desk.ts";
import { FindForm, Found, type SearchView } from "./find.tsx";
import { useLiveDesk } from "./use-live-desk.ts";
import { WrittenLine } from "./written-line.tsx";

export type Desk = DeskView & { gone: string | null; here: HereView; live: LiveWords | null };

export function DeskPage({ desk: loaded, search }: { desk: Desk; search: SearchView | null }) {
  const errors = search?.error ? [{ href: "#find", text: search.error }] : [];
  const done = goneWords(loaded.gone);
  const desk = useLiveDesk(loaded);
  return (
    <Page heading="Desk" width="full" errors={errors}>
      <p>You are signed in as {desk.member}.</p>
      {done === null ? null : <NotificationBanner kind="success" heading={done} />}
      {desk.live === null ? null : <NotificationBanner kind={desk.live.kind} heading={desk.live.words} />}
      <HereBar view={desk.here} />
      <FindForm search={search} />
      {search !== null && search.found !== null ? <Found search={search} /> : <Lists desk={desk} />}
      <Capacity teams={desk.capacity} />
    </Page>
  );
}

function Lists({ desk }: { desk: DeskView }) {
  const shown = deskLists.find((list) => list.id === desk.list);
  return (
    <>
      <nav className="desk-lists" aria-label="Lists">
        <ul className="desk-lists__list">
          {deskLists.map((list) => (
            <li key={list.id}>
              <Link
                className={`desk-lists__link${list.id === "urgent" && desk.counts.urgent > 0 ? " desk-lists__link--urgent" : ""}`}
                to={`/desk?list=${list.id}`}
                aria-current={list.id === desk.list ? "page" : undefined}
              >
                {list.label} <span className="desk-lists__count">{desk.counts[list.id]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <h2 className="nhsuk-heading-m">{shown?.label}</h2>
      <WrittenLine written={desk.written} />
      <CaseList cases={desk.cases} empty={emptyWords(desk)} />
      <Pagination page={desk.page} pages={desk.pages} hrefOf={(page) => `/desk?list=${desk.list}&page=${page}`} />
    </>
  );
}

function emptyWords({ list, hasTeam }: DeskView): string {
  if (list === "team" && !hasTeam)
    return "You are not in a team. What nobody owns, what is flagged and what is overdue is in the other lists.";
  return deskLists.find((known) => known.id === list)?.empty ?? "";
}
