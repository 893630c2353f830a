import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ownTeams, leadsTeam } from "#app/domain/people/may.ts";
import { holdsRole } from "#app/domain/people/holds-role.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { When } from "#app/ui/when/when.tsx";
import { listGlassIn } from "#db/queries/broken-glass.ts";
import { caseloadOf } from "#db/queries/caseload.ts";

export const links = laterStyles;

export const meta = titled("Records that administrators opened");
export const handle: RouteHandle = { frame: "staff" };

const shownForMs = 90 * 86_400_000;

/** A lead sees what was opened in their team, a duty coordinator all of it. The reason shows where the record does. */
export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const { db, clock, calendar } = context.services;
  const led = ownTeams(viewer).filter((team) => leadsTeam(viewer, team));
  const teams = holdsRole(viewer.grants, "duty-coordinator") ? "all" : led;
  const since = new Date(clock.now().getTime() - shownForMs);
  const opened = teams.length === 0 ? [] : await listGlassIn(db.read, teams, since);
  const caseload = caseloadOf(db.read, viewer, calendar);
  return Promise.all(
    opened.map(async ({ reference, reason, ...row }) => {
      const seen = (await caseload.find(reference)) !== null;
      return {
        ...row,
        shown: showReference(reference),
        reference: seen ? reference : null,
        reason: seen ? reason : "",
      };
    }),
  );
}

export default function Opened() {
  const opened = useLoaderData<typeof loader>();
  return (
    <Page heading="Records that administrators opened" back={{ to: "/desk", text: "Desk" }} width="full">
      <p className="reading-width">
        Administrators see no record. One who must read one says why, and can then read it for an hour. Here are those
        of the last 90 days. If you do not know of the reason, talk to whoever opened it.
      </p>
      <Table
        caption="Records that administrators opened"
        captionHidden
        empty="No record was opened."
        columns={[
          { key: "when", label: "When" },
          { key: "who", label: "Who" },
          { key: "record", label: "Record" },
          { key: "why", label: "Why" },
        ]}
        rows={opened.map(({ id, at, name, shown, reference, reason }) => ({
          id,
          cells: {
            when: <When at={at} form="date-time" />,
            who: name,
            record: reference === null ? shown : <Link to={`/desk/${reference}`}>{shown}</Link>,
            why: reason === "" ? "Its team’s lead can read why" : reason,
          },
        }))}
      />
    </Page>
  );
}
