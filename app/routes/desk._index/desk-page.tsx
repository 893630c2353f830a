import { Link } from "@remix-run/react";
import { HereBar, type HereView } from "#app/ui/desk/here-bar.tsx";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import type { LiveWords } from "../desk.live/live-words.ts";
import { DeskLists } from "./desk-lists.tsx";
import { AddLine } from "./add-line.tsx";
import { Capacity } from "./capacity.tsx";
import type { DeskView } from "./load-desk.ts";
import { FindForm, Found, type SearchView } from "./find.tsx";
import { TasksLine } from "./tasks-line.tsx";
import { Today } from "./today.tsx";
import { useLiveDesk } from "./use-live-desk.ts";

export type Desk = DeskView & { done: string | null; here: HereView; live: LiveWords | null };

export function DeskPage({ desk: loaded, search }: { desk: Desk; search: SearchView | null }) {
  const errors = search?.error ? [{ href: "#find", text: search.error }] : [];
  const desk = useLiveDesk(loaded);
  return (
    <Page heading="Desk" width="full" errors={errors}>
      <p>You are signed in as {desk.member}.</p>
      {desk.done === null ? null : <NotificationBanner kind="success" heading={desk.done} />}
      {desk.live === null ? null : <NotificationBanner kind={desk.live.kind} heading={desk.live.words} />}
      {desk.offSick === null ? null : (
        <InsetText>
          <p>
            You are off sick today: nobody new comes to you. <Link to={desk.offSick}>Look at it, or take it back</Link>
          </p>
        </InsetText>
      )}
      <HereBar view={desk.here} />
      <Today appointments={desk.today} />
      <TasksLine tasks={desk.tasks} />
      {desk.addsPeople ? <AddLine unsent={desk.unsent} /> : null}
      <FindForm search={search} />
      {search !== null && search.found !== null ? <Found search={search} /> : <DeskLists desk={desk} />}
      {desk.saysSick ? (
        <p>
          <Link to="/desk/off-sick">Somebody is off sick today</Link>
        </p>
      ) : null}
      {desk.onDuty ? (
        <p>
          <Link to="/desk/requests">What people asked of us</Link>
        </p>
      ) : null}
      {desk.leads ? (
        <p>
          <Link to="/desk/team">Who carries how much in your team</Link>
          <br />
          <Link to="/desk/labels">Labels of your team</Link>
        </p>
      ) : null}
      {desk.seesGroups ? (
        <p>
          <Link to="/desk/groups">How groups answered</Link>
        </p>
      ) : null}
      <Capacity teams={desk.capacity} />
    </Page>
  );
}
