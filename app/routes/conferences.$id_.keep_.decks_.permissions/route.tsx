import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { deckLicences } from "#app/domain/conference/deck-licences.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { recordToldPermissions } from "#app/use-cases/conference/record-told-permissions.ts";
import { perform } from "#app/use-cases/perform.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import { leaveWords } from "../conferences.$id_.keep_.decks_.$number/leave-words.ts";
import { ToldFields } from "../conferences.$id_.keep_.decks_.$number/told-fields.tsx";
import { requireKeptConference, toLine } from "../conferences.$id_.keep_.decks/load-decks.ts";

export const meta = titled("Write down who agreed");

export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, sessions, decks } = await requireKeptConference(context, params["id"], request);
  const lines = decks.map((deck) => toLine(context, deck, sessions));
  const waiting = lines.filter(({ state, speakers }) => state === "waiting-for-permission" && speakers.length > 0);
  if (waiting.length === 0) throw redirect(`/conferences/${conference.id}/keep/decks`);
  return {
    id: conference.id,
    name: conference.name,
    choices: waiting.map(({ number, title, session, speakers }) => ({
      value: String(number),
      label: session ?? title,
      hint: speakers.join(", "),
    })),
    allTicked: new URL(request.url).searchParams.get("tick") === "all",
    licences: deckLicences(context.services.content.vocabulary.licences).map(({ id, name: label }) => ({
      value: id,
      label,
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"]);
  const typed = await readTyped(request);
  const numbers = (typed["numbers"] ?? []).map(Number);
  if (numbers.length === 0) return refuseForm(typed, { numbers: "Tick those who agreed." });
  const leave = { licence: typed["licence"]?.[0] ?? "", notesAllowed: typed["notes"]?.[0] === "yes" };
  const said = { viewer, conferenceId: conference.id, numbers, leave, told: typed["told"]?.[0] ?? "" };
  const done = await perform(context.services, recordToldPermissions, said);
  if (done.ok) return redirect(`/conferences/${conference.id}/keep/decks?done=agreed&written=${done.value.written}`);
  if (done.refusal.kind === "name-needed") return refuseForm(typed, { numbers: noSpeaker });
  const words = leaveWords(done.refusal);
  if (words === null) throw data(null, { status: 404 });
  return refuseForm(typed, words);
}

const noSpeaker = "Nobody speaks in one of these sessions any more. Open its slides, and write down there who agreed.";

export default function WriteDownPermissions() {
  const { id, name, choices, allTicked, licences } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  const ticked = allTicked ? choices.map(({ value }) => value) : [];
  return (
    <Page
      heading="Write down who agreed"
      caption={name}
      back={{ to: `/conferences/${id}/keep/decks`, text: "Slides" }}
      errors={errorItems(refused)}
    >
      <p>
        Did speakers tell you that their slides may be shown? Tick those who said the same, and write it down once.
        Slides that only waited for that are public at once, or from the moment that was chosen.
      </p>
      {allTicked ? null : (
        <p>
          <Link to="?tick=all">Tick all {choices.length}</Link>
        </p>
      )}
      <Form method="post" noValidate key={allTicked ? "all" : "some"}>
        <Checkboxes {...kept.many("numbers", ticked)} label="Who agreed" labelSize="m" choices={choices} />
        <ToldFields kept={kept} licences={licences} />
        <Button>Write it down</Button>
      </Form>
    </Page>
  );
}
