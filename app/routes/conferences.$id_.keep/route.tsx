import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { publishConference } from "#app/use-cases/conference/keep-conference.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listSessions } from "#db/queries/conference/sessions.ts";
import { listSpeakersOfConference } from "#db/queries/conference/speakers.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { errorItems } from "../administration/kept.ts";
import { refuseForm } from "../administration/typed.ts";
import { requireKeptConference } from "../conferences/require-conference.ts";
import { keptProgramme } from "./kept-programme.ts";
import { Overlaps, ProgrammeTable, SpeakerTable, WhoSeesIt } from "./parts.tsx";

export const meta = titled("Look after a conference");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"], request);
  const { id, name, visibility } = conference;
  const programme = await context.services.db.snapshot(async (db) =>
    keptProgramme(await listSessions(db, viewer, id), await listSpeakersOfConference(db, viewer, id)),
  );
  const done = new URL(request.url).searchParams.get("done");
  return { id, name, draft: visibility === "draft", done, ...programme };
}

/** Shows the conference to everyone. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { viewer, conference } = await requireKeptConference(context, params["id"]);
  const published = await perform(context.services, publishConference, { viewer, id: conference.id });
  if (published.ok) return redirect(`/conferences/${conference.id}/keep?done=saved`);
  if (published.refusal.kind === "no-such-conference") throw data(null, { status: 404 });
  return refuseForm(undefined, { form: "The programme is empty. Add a session first." });
}

export default function KeepConference() {
  const { id, name, draft, done, lines, overlaps, speakers } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const to = `/conferences/${id}/keep`;
  return (
    <Page
      heading={name}
      caption="Look after a conference"
      back={{ to: "/network/conferences", text: "Conferences" }}
      width="full"
      errors={errorItems(refused)}
    >
      {refused ? null : <DoneBanner done={done} />}
      <WhoSeesIt draft={draft} to={`/conferences/${id}`} />
      <ul>
        <li>
          <Link to={`${to}/words`}>Words, days, place and access</Link>
        </li>
        <li>
          <Link to={`${to}/rooms`}>Rooms</Link>
        </li>
        <li>
          <Link to={`${to}/sessions/new`}>Add a session or a break</Link>
        </li>
        <li>
          <Link to={`${to}/decks`}>Decks</Link>
        </li>
        <li>
          <Link to={`${to}/stories`}>Stories</Link>
        </li>
        <li>
          <Link to={`${to}/attendance`}>Who was there, and certificates</Link>
        </li>
        <li>
          <Link to={`${to}/import`}>Bring in a programme from a table</Link>
        </li>
        <li>
          <a href={`${to}/programme.csv`}>Take the programme with you as a table (CSV)</a>
        </li>
      </ul>
      <Overlaps overlaps={overlaps} to={to} />
      <ProgrammeTable lines={lines} to={to} />
      <SpeakerTable speakers={speakers} to={to} />
    </Page>
  );
}
