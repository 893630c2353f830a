import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { sayLocalDays } from "#app/domain/conference/say-local-days.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { addConference } from "#app/use-cases/conference/keep-conference.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listConferences } from "#db/queries/conference/conferences.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import { conferenceProblems, conferenceShape, toConferenceFields } from "../conferences/conference-form.ts";

export const meta = titled("Conferences");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMay(context, "keep-conferences", request);
  if (!keepsConferences(viewer)) throw data(null, { status: 404 });
  const conferences = await listConferences(context.services.db.read, viewer);
  return conferences.map(({ id, name, startsOn, endsOn, visibility }) => ({
    id,
    name,
    days: sayLocalDays(startsOn, endsOn),
    draft: visibility === "draft",
  }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireMay(context, "keep-conferences");
  const typed = await readTyped(request);
  const fields = toConferenceFields(conferenceShape.parse(typed));
  const added = await perform(context.services, addConference, { viewer, fields });
  if (added.ok) return redirect(`/conferences/${added.value.id}/keep/words`);
  if (added.refusal.kind === "may-not") throw data(null, { status: 404 });
  return refuseForm(typed, conferenceProblems(added.refusal.problems));
}

export default function KeptConferences() {
  const conferences = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  return (
    <Page heading="Conferences" width="full" errors={errorItems(refused)}>
      <Table
        caption="Conferences of the network"
        empty="There is none yet."
        columns={[
          { key: "name", label: "Name" },
          { key: "days", label: "When" },
          { key: "seen", label: "Who sees it" },
        ]}
        rows={conferences.map(({ id, name, days, draft }) => ({
          id,
          cells: {
            name: <Link to={`/conferences/${id}/keep`}>{name}</Link>,
            days,
            seen: draft ? "Only facilitators" : "Everyone",
          },
        }))}
      />
      <div className="reading-width">
        <h2 className="nhsuk-heading-m">Make a conference</h2>
        <p>It is a draft, which only facilitators see, until you show it to everyone.</p>
        <Form method="post" noValidate>
          <TextInput {...kept.one("name")} label="Name" hint="Its address is made of it and stays." />
          <DateInput {...kept.day("startsOn")} label="First day" />
          <DateInput {...kept.day("endsOn")} label="Last day" />
          <Button>Make the conference</Button>
        </Form>
      </div>
    </Page>
  );
}
