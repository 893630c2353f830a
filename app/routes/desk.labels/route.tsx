import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { leadsTeam, ownTeams } from "#app/domain/people/may.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { addLabel, endLabel, type LabelRefusal } from "#app/use-cases/desk/keep-labels.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listLabels } from "#db/queries/labels.ts";
import { listTeams } from "#db/queries/teams.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { words } from "../administration/fields.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { intentOf, parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { TeamLabels } from "./team-labels.tsx";

export const links = laterStyles;
export const meta = titled("Labels");
export const handle: RouteHandle = { frame: "staff" };

/** The labels of the teams that somebody leads. For anybody else there is no such page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const { db } = context.services;
  const led = ownTeams(viewer).filter((teamId) => leadsTeam(viewer, teamId));
  if (led.length === 0) throw data(null, { status: 404 });
  const labels = await listLabels(db.read, led);
  const teams = (await listTeams(db.read)).filter(({ id }) => led.includes(id));
  return {
    teams: teams.map(({ id, name, sample }) => ({
      id,
      name,
      sample,
      labels: labels.filter(({ teamId }) => teamId === id).map((label) => ({ id: label.id, name: label.name })),
    })),
    done: new URL(request.url).searchParams.get("done"),
  };
}

const longestName = 30;
const shape = z.object({
  teamId: words("Open this page again: it has lost its place."),
  name: words("Write the label in a word or two.", longestName),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { memberId } = viewerOf(context);
  const typed = await readTyped(request);
  if (intentOf(typed) === "end") {
    const ended = await perform(context.services, endLabel, { memberId, labelId: typed["labelId"]?.[0] ?? "" });
    if (!ended.ok) throw data(null, { status: 404 });
    return redirect("/desk/labels?done=removed");
  }
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const added = await perform(context.services, addLabel, { memberId, ...parsed.value });
  if (!added.ok) return refuseForm(typed, whyNot(added.refusal), 409);
  return redirect("/desk/labels?done=added");
}

function whyNot(refusal: LabelRefusal): FieldErrors {
  switch (refusal.kind) {
    case "no-such-team":
    case "no-such-label":
      throw data(null, { status: 404 });
    case "name-taken":
      return { name: `“${refusal.name}” is in the list already. Choose other words.` };
    case "too-many":
      return { name: "The list is full. Take one away first." };
  }
}

export default function Labels() {
  const { teams, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page heading="Labels" back={{ to: "/desk", text: "Desk" }} errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={done} />}
      <p>
        Labels help your team to sort its work, such as “Visit in June”. Say what to do, and never what somebody has:
        everyone in the team reads them.
      </p>
      {teams.map((team) => (
        <TeamLabels
          key={`${team.id} ${team.labels.length}`}
          team={team}
          kept={keptIn(refused?.typed?.["teamId"]?.[0] === team.id ? refused : undefined)}
        />
      ))}
    </Page>
  );
}
