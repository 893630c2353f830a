import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { sessionsBeside } from "#app/domain/conference/lay-out-programme.ts";
import { sayLocalDay } from "#app/domain/conference/say-local-days.ts";
import { sayTimes } from "#app/domain/conference/say-times.ts";
import { refusedItems } from "#app/ui/discussion/refused-items.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { WarningCallout } from "#app/ui/warning-callout/warning-callout.tsx";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listProgramme } from "#db/queries/conference/programme.ts";
import { listStories } from "#db/queries/conference/stories.ts";
import { agendaOf } from "../conferences/agenda-of.ts";
import { requireSession } from "../conferences/require-session.ts";
import { feedbackState } from "../conferences.$id_.sessions.$number_.feedback/feedback-state.ts";
import { todayOf } from "../stories/looking-at-stories.ts";
import { StoriesThere } from "../stories/stories-there.tsx";
import { storyLines } from "../stories/story-lines.ts";
import { readPost, refuseFiles, refusePost } from "../threads.$number/read-post.ts";
import { readPostForm } from "../threads.$number/read-post-form.ts";
import { loadDecks } from "./load-decks.ts";
import { loadRecording } from "./load-recording.ts";
import { loadTalk } from "./load-talk.ts";
import { OnAgenda, WhatYouThought } from "./own-part.tsx";
import { Recording } from "./recording.tsx";
import { Decks, Links, SessionTalk, WhenAndWho } from "./parts.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, conference, keeps, session } = await requireSession(context, params);
  const { db, renderWrittenText } = context.services;
  const lines = await listProgramme(db.read, viewer, conference.id);
  const { before, after } = sessionsBeside(lines, session.number);
  const beside = (one: typeof before) => (one === null ? null : { number: one.number, title: one.title });
  const html = (text: string) => (text === "" ? null : renderWrittenText(text));
  const { number, title, format, track, room, links } = session;
  return {
    conference: { id: conference.id, name: conference.name },
    number,
    isOnAgenda: (await agendaOf(request, context, conference.id)).sessionIds.has(session.id),
    feedback: await feedbackState(request, context, session),
    title,
    format,
    track,
    when: `${sayLocalDay(session.day)}, ${sayTimes(session)}`,
    room: room === null ? null : { name: room.name, access: room.access },
    abstract: html(session.abstract),
    notes: html(session.notes),
    links,
    recording: await loadRecording(context.services, viewer, session),
    cancelled: session.cancelledAt !== null,
    sample: conference.sample,
    speakers: lines.find((line) => line.number === number)?.speakers ?? [],
    decks: await loadDecks(context.services, viewer, session),
    stories: storyLines(
      context.services,
      await listStories(db.read, { viewer, today: todayOf(context) }, { sessionId: session.id }),
    ),
    talk: await loadTalk(request, context, { viewer, session, everyone: conference.visibility === "public" }),
    before: beside(before),
    after: beside(after),
    keeps,
  };
}

/** A member asks something about the session. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, conference, session } = await requireSession(context, params);
  const form = await readPostForm(request, context);
  const read = readPost(form);
  const refused = refuseFiles(read, form);
  if (refused !== null) return refused;
  const about = { kind: "session" as const, conferenceId: conference.id, number: session.number };
  const asked = await perform(context.services, startThread, { viewer, about, ...read });
  if (!asked.ok) return refusePost(read, asked.refusal);
  if (asked.value.thread === null) return redirect("/account/waiting?done=held");
  return redirect(`/conferences/${conference.id}/sessions/${session.number}#thread-${asked.value.thread}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown === undefined ? "Page not found" : `${shown.title} - ${shown.conference.name}` },
];

export default function SessionPage() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { conference, title, sample, cancelled, abstract, notes, links, before, after, recording, keeps } = shown;
  const to = `/conferences/${conference.id}`;
  return (
    <Page
      heading={title}
      caption={conference.name}
      back={{ to: `${to}#programme`, text: "The programme" }}
      errors={refusedItems(refused)}
    >
      {sample ? <SampleMark /> : null}
      {cancelled ? (
        <WarningCallout heading="Cancelled">
          <p>This session did not, or will not, take place.</p>
        </WarningCallout>
      ) : null}
      <WhenAndWho {...shown} to={to} />
      <OnAgenda {...shown} to={to} />
      {abstract === null ? null : <WrittenText html={abstract} />}
      <Decks decks={shown.decks} to={to} number={shown.number} />
      <Recording recording={recording} />
      <StoriesThere stories={shown.stories} size="m" />
      <Links links={links} />
      {notes === null ? null : (
        <>
          <h2 className="nhsuk-heading-m">Notes</h2>
          <WrittenText html={notes} />
        </>
      )}
      <WhatYouThought {...shown} to={to} />
      <SessionTalk talk={shown.talk} refused={refused} />
      <nav aria-label="Sessions before and after">
        <ul>
          {before === null ? null : (
            <li>
              Before: <Link to={`${to}/sessions/${before.number}`}>{before.title}</Link>
            </li>
          )}
          {after === null ? null : (
            <li>
              After: <Link to={`${to}/sessions/${after.number}`}>{after.title}</Link>
            </li>
          )}
        </ul>
      </nav>
      {keeps ? (
        <p>
          <Link to={`${to}/keep/sessions/${shown.number}`}>Change this session</Link>,{" "}
          <Link to={`${to}/keep/stories?session=${shown.number}`}>make a story card of it</Link>,{" "}
          <Link to={`${to}/keep/sessions/${shown.number}/recording`}>set its recording</Link>,{" "}
          <Link to={`${to}/keep/sessions/${shown.number}/feedback`}>read what people thought of it</Link>
        </p>
      ) : null}
    </Page>
  );
}
