import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { findTeamRow } from "#db/queries/administration.ts";
import { findTeam } from "#db/queries/teams.ts";
import { administratorOf } from "../administration/administrator-of.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems, keptIn } from "../administration/kept.ts";
import { teamChoices } from "../administration/team-choices.ts";
import { TeamFields } from "../administration/team-fields.tsx";
import { actOnTeam } from "./act-on-team.ts";
import { PauseOrResume } from "./parts.tsx";

export const meta = titled("Team");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  administratorOf(context);
  const { db } = context.services;
  const row = await findTeamRow(db.read, params["team"] ?? "");
  const team = row === null ? null : await findTeam(db.read, row.id);
  if (row === null || team === null) throw data(null, { status: 404 });
  return {
    team: { ...row, pcnCodes: team.pcnCodes, coverTeamIds: team.coverTeamIds },
    choices: await teamChoices(context.services, row.id),
    done: new URL(request.url).searchParams.get("done"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: by } = administratorOf(context);
  const outcome = await actOnTeam(context.services, { request, teamId: params["team"] ?? "", by });
  return "done" in outcome ? redirect(`/administration/teams/${params["team"]}?done=${outcome.done}`) : outcome;
}

export default function TeamPage() {
  const { team, choices, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page heading={team.name} back={{ to: "/administration/teams", text: "Teams" }} errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={done} />}
      <PauseOrResume team={team} />
      <h2 className="nhsuk-heading-m">About the team</h2>
      <Form method="post" noValidate key={team.version}>
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="version" value={team.version} />
        <TeamFields kept={keptIn(refused)} stored={team} choices={choices} />
        <Button>Save the team</Button>
      </Form>
    </Page>
  );
}
