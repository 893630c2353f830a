import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { ButtonLink } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { listLinkWorkers, listTeams } from "#db/queries/teams.ts";
import { administratorOf } from "../administration/administrator-of.ts";

export const meta = titled("Teams");

export async function loader({ context }: LoaderFunctionArgs) {
  administratorOf(context);
  const { db, clock, calendar, content } = context.services;
  const pcnNames = new Map(content.region.pcns.map(({ code, name }) => [code, name]));
  const teams = await listTeams(db.read);
  const today = localDateOf(clock.now(), calendar);
  const workers = await listLinkWorkers(
    db.read,
    teams.map(({ id }) => id),
    today,
  );
  return teams
    .map(({ id, name, sample, pausedSince, sharing, pcnCodes }) => {
      const own = workers.filter((worker) => worker.teamId === id && worker.active);
      return {
        id,
        name,
        sample,
        sharing,
        paused: pausedSince !== null,
        pcns: pcnCodes.map((code) => pcnNames.get(code) ?? code),
        workers: own.length,
        held: own.reduce((sum, worker) => sum + worker.openCount, 0),
        places: own.reduce((sum, worker) => sum + worker.capacity, 0),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}

export default function Teams() {
  const teams = useLoaderData<typeof loader>();
  return (
    <Page heading="Teams" width="full">
      <ButtonLink to="/administration/teams/new">Add a team</ButtonLink>
      <Table
        caption="Teams"
        captionHidden
        empty="There are no teams yet. Add the first one."
        columns={[
          { key: "name", label: "Team" },
          { key: "state", label: "State" },
          { key: "pcns", label: "PCNs" },
          { key: "workers", label: "Link workers", numeric: true },
          { key: "held", label: "People held", numeric: true },
        ]}
        rows={teams.map((team) => ({
          id: team.id,
          cells: {
            name: (
              <>
                <Link to={`/administration/teams/${team.id}`}>{team.name}</Link> {team.sample ? <SampleMark /> : null}
              </>
            ),
            state: team.paused ? (
              <Tag colour="yellow">Paused</Tag>
            ) : team.sharing === "by-hand" ? (
              "Shares out by hand"
            ) : (
              "Takes people"
            ),
            pcns: team.pcns.join(", ") || "None",
            workers: team.workers,
            held: `${team.held} of ${team.places}`,
          },
        }))}
      />
    </Page>
  );
}
