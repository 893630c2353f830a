import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { changeSpeaker } from "#app/use-cases/conference/keep-speaker.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findSpeakerOf } from "#db/queries/conference/speakers.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import { requireKeptConference } from "../conferences/require-conference.ts";
import { refuseMeanwhile } from "../conferences/say-meanwhile.ts";

export const meta = titled("Change a speaker");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"], request);
  const speaker = await findSpeakerOf(context.services.db.read, viewer, conference.id, params["speaker"] ?? "");
  if (speaker === null) throw data(null, { status: 404 });
  const { name, role, organisation, about, email, changedAt } = speaker;
  return { id: conference.id, seen: changedAt.getTime(), stored: { name, role, organisation, about, email } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"]);
  const speakerId = params["speaker"] ?? "";
  const typed = await readTyped(request);
  const first = (name: string) => (typed[name]?.[0] ?? "").replaceAll("\r\n", "\n");
  const fields = {
    name: first("name"),
    role: first("role"),
    organisation: first("organisation"),
    about: first("about"),
    email: first("email"),
  };
  const of = { viewer, conferenceId: conference.id, speakerId };
  const changed = await perform(context.services, changeSpeaker, { ...of, seen: Number(first("seen")), fields });
  if (changed.ok) return redirect(`/conferences/${conference.id}/keep?done=saved`);
  switch (changed.refusal.kind) {
    case "name-needed":
      return refuseForm(typed, { name: "Write their name." });
    case "no-mail-address":
      return refuseForm(typed, { email: "Write a mail address, like name@example.org, or leave it empty." });
    case "no-such-speaker":
      throw data(null, { status: 404 });
    case "changed-meanwhile": {
      const now = await findSpeakerOf(context.services.db.read, viewer, conference.id, speakerId);
      if (now === null) throw data(null, { status: 404 });
      return refuseMeanwhile(typed, now.changedAt, [
        { name: "name", label: "Name", now: now.name },
        { name: "role", label: "Role", now: now.role },
        { name: "organisation", label: "Organisation", now: now.organisation },
        { name: "about", label: "About them", now: now.about },
        { name: "email", label: "Mail address", now: now.email },
      ]);
    }
  }
}

export default function KeepSpeaker() {
  const { id, seen, stored } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  const from = refused?.typed?.["seen"]?.[0] ?? seen;
  return (
    <Page
      heading="Change a speaker"
      caption={stored.name}
      back={{ to: `/conferences/${id}/keep`, text: "The conference" }}
      errors={errorItems(refused)}
    >
      <Form method="post" noValidate key={from}>
        <input type="hidden" name="seen" value={from} />
        <TextInput {...kept.one("name", stored.name)} label="Name" />
        <TextInput {...kept.one("role", stored.role)} label="Role (optional)" />
        <TextInput {...kept.one("organisation", stored.organisation)} label="Organisation (optional)" />
        <TextArea {...kept.one("about", stored.about)} label="About them (optional)" rows={4} />
        <TextInput
          {...kept.one("email", stored.email)}
          type="email"
          label="Mail address (optional)"
          hint="Only facilitators see it. It is used to send them the link for their slides."
        />
        <Button>Keep the changes</Button>
      </Form>
    </Page>
  );
}
