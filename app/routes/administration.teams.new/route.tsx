import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { addTeam } from "#app/use-cases/administration/add-team.ts";
import { perform } from "#app/use-cases/perform.ts";
import { administratorOf } from "../administration/administrator-of.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { teamChoices } from "../administration/team-choices.ts";
import { TeamFields } from "../administration/team-fields.tsx";
import { teamShape, toDetails } from "../administration/team-shape.ts";
import { teamWords } from "../administration/team-words.ts";
import { parseTyped, readTyped, refuseForm } from "../administration/typed.ts";

export const meta = titled("Add a team");

export async function loader({ context }: LoaderFunctionArgs) {
  administratorOf(context);
  return teamChoices(context.services, null);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: by } = administratorOf(context);
  const { services } = context;
  const typed = await readTyped(request);
  const parsed = parseTyped(teamShape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const added = await perform(services, addTeam, { details: toDetails(parsed.value), by });
  if (added.ok) return redirect(`/administration/teams/${added.value.teamId}?done=added`);
  const nameOf = (code: string) => services.content.region.pcns.find((pcn) => pcn.code === code)?.name ?? code;
  return refuseForm(typed, teamWords(added.refusal, nameOf));
}

export default function NewTeam() {
  const choices = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page heading="Add a team" back={{ to: "/administration/teams", text: "Teams" }} errors={errorItems(refused)}>
      <p>A new team begins paused. Add its link workers, then let it take people.</p>
      <Form method="post" noValidate>
        <TeamFields kept={keptIn(refused)} stored={null} choices={choices} />
        <Button>Add the team</Button>
      </Form>
    </Page>
  );
}
