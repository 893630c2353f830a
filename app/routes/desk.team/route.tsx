import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { ledBy, loadTeams } from "./load-team.ts";
import { TeamTable } from "./team-table.tsx";

export const links = laterStyles;
export const meta = titled("Your team");
export const handle: RouteHandle = { frame: "staff" };

/** The teams that somebody leads, and nobody else's. For anybody else there is no such page. */
export async function loader({ context }: LoaderFunctionArgs) {
  if (ledBy(viewerOf(context)).length === 0) throw data(null, { status: 404 });
  return { teams: await loadTeams(context) };
}

export default function Team() {
  const { teams } = useLoaderData<typeof loader>();
  return (
    <Page heading="Your team" width="full" back={{ to: "/desk", text: "Desk" }}>
      <p>A number leads to the people it counts. People who are paused, or whom we wait for, take no place.</p>
      {teams.map((team) => (
        <TeamTable key={team.id} team={team} />
      ))}
    </Page>
  );
}
