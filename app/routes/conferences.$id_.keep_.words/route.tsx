import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { changeConference } from "#app/use-cases/conference/keep-conference.ts";
import { perform } from "#app/use-cases/perform.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import {
  conferenceProblems,
  conferenceShape,
  storedConference,
  supporterLines,
  toConferenceFields,
} from "../conferences/conference-form.ts";
import { requireKeptConference } from "../conferences/require-conference.ts";
import { refuseMeanwhile } from "../conferences/say-meanwhile.ts";

export const meta = titled("Words of a conference");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireKeptConference(context, params["id"], request);
  const { id, changedAt, supporters, uid: _uid, createdAt: _at, createdBy: _by, ...stored } = conference;
  const topics = context.services.content.vocabulary.topics.map((topic) => ({ value: topic.id, label: topic.name }));
  return { id, seen: changedAt.getTime(), stored: { ...stored, supporters: supporterLines(supporters) }, topics };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"]);
  const typed = await readTyped(request);
  const fields = toConferenceFields(conferenceShape.parse(typed));
  const seen = Number(typed["seen"]?.[0]);
  const { id } = conference;
  const changed = await perform(context.services, changeConference, { viewer, id, seen, fields });
  if (changed.ok) return redirect(`/conferences/${id}/keep?done=saved`);
  switch (changed.refusal.kind) {
    case "no-such-conference":
      throw data(null, { status: 404 });
    case "fields":
      return refuseForm(typed, conferenceProblems(changed.refusal.problems));
    case "changed-meanwhile":
      return refuseMeanwhile(typed, conference.changedAt, storedConference(conference));
  }
}

export default function ConferenceWords() {
  const { id, seen, stored, topics } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  const day = (name: "startsOn" | "endsOn") => {
    const own = kept.day(name);
    return { ...own, value: own.value ?? stored[name] };
  };
  return (
    <Page
      heading="Words of the conference"
      caption={stored.name}
      back={{ to: `/conferences/${id}/keep`, text: "The conference" }}
      errors={errorItems(refused)}
    >
      <Form method="post" noValidate key={refused?.typed?.["seen"]?.[0] ?? seen}>
        <input type="hidden" name="seen" value={refused?.typed?.["seen"]?.[0] ?? seen} />
        <TextInput {...kept.one("name", stored.name)} label="Name" />
        <DateInput {...day("startsOn")} label="First day" />
        <DateInput {...day("endsOn")} label="Last day" />
        <TextInput {...kept.one("venue", stored.venue)} label="Place (optional)" hint="Like a hall or a college" />
        <TextInput {...kept.one("address", stored.address)} label="Address (optional)" />
        <TextArea {...kept.one("about", stored.about)} label="What it is about (optional)" hint={markdown} rows={10} />
        <TextArea
          {...kept.one("access", stored.access)}
          label="Access (optional)"
          hint="Steps, lifts, hearing loop, quiet room, parking, buses"
        />
        <Checkboxes {...kept.many("themes", stored.themes)} label="Themes (optional)" choices={topics} />
        <TextArea
          {...kept.one("supporters", stored.supporters)}
          label="Supported by (optional)"
          hint="One a line. Write the name, or the name, an upright line and its address, like VONNE | https://www.vonne.org.uk/"
          rows={4}
        />
        <TextInput
          {...kept.one("registrationUrl", stored.registrationUrl)}
          label="Form to register (optional)"
          hint="The address of a form outside this site. It opens only when somebody presses the link."
        />
        <Button>Keep the changes</Button>
      </Form>
    </Page>
  );
}

const markdown =
  "An empty line begins a new paragraph. **Two stars** make words bold, and a line with - in front is a point of a list.";
