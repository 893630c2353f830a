import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { setRecording } from "#app/use-cases/conference/set-recording.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findRecording } from "#db/queries/conference/recordings.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import { requireKeptConference } from "../conferences/require-conference.ts";
import { requireSession } from "../conferences/require-session.ts";
import { readRecording } from "./read-recording.ts";

export const meta = titled("The recording of a session");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"], request);
  const { session } = await requireSession(context, params);
  const { recordingId, recordingUrl, number, title } = session;
  const found = recordingId === null ? null : await findRecording(context.services.db.read, viewer, recordingId);
  const kind = recordingId !== null ? "library" : recordingUrl === "" ? "none" : "link";
  return {
    to: `/conferences/${conference.id}/sessions/${number}`,
    title,
    stored: { kind, url: recordingUrl, number: found === null ? "" : String(found.number) },
    isGone: recordingId !== null && found === null,
    captions: found === null ? null : found.captions !== null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"]);
  const { session } = await requireSession(context, params);
  const typed = await readTyped(request);
  const recording = readRecording(typed);
  if (recording === null) return refuseForm(typed, { where: "Choose where the recording is." });
  const given = { viewer, conferenceId: conference.id, number: session.number, recording };
  const done = await perform(context.services, setRecording, given);
  if (done.ok) return redirect(`/conferences/${conference.id}/sessions/${session.number}#recording`);
  switch (done.refusal.kind) {
    case "no-address":
      return refuseForm(typed, { url: "Enter a whole web address, like https://example.org/talk." });
    case "nothing-to-play":
      return refuseForm(typed, { number: "That resource has no film or sound that can be played. Check its number." });
    case "no-such-session":
      throw data(null, { status: 404 });
  }
}

export default function KeepRecording() {
  const { to, title, stored, isGone, captions } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  return (
    <Page heading="The recording" caption={title} back={{ to, text: "The session" }} errors={errorItems(refused)}>
      {isGone ? <p>The recording was in the library, and it cannot be played any more. Choose again.</p> : null}
      {captions === false ? (
        <p>Captions: missing. Add a captions file (.vtt) to that resource as a new version.</p>
      ) : null}
      <p>
        Everybody in a recording must have agreed to it. People who cannot hear need captions: add them as a file whose
        name ends in .vtt beside the film.
      </p>
      <Form method="post" noValidate>
        <Radios
          {...kept.one("where", stored.kind)}
          label="Where is the recording?"
          choices={[
            { value: "none", label: "There is none" },
            {
              value: "link",
              label: "On another site",
              reveal: (
                <TextInput
                  {...kept.one("url", stored.url)}
                  label="Its web address"
                  hint="Nothing is fetched from there before somebody follows the link."
                  spellCheck={false}
                />
              ),
            },
            {
              value: "library",
              label: "In our library",
              reveal: (
                <TextInput
                  {...kept.one("number", stored.number)}
                  label="The number of the resource"
                  hint="It stands in its address: 24 in /library/24."
                  inputMode="numeric"
                  width={5}
                />
              ),
            },
          ]}
        />
        <Button>Keep it</Button>
      </Form>
    </Page>
  );
}
