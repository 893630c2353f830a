import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { sayLocalDays } from "#app/domain/conference/say-local-days.ts";
import { nameOf } from "#app/domain/library/vocabulary.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";
import { listDecksInProgramme } from "#db/queries/conference/decks-in-programme.ts";
import { listProgramme } from "#db/queries/conference/programme.ts";
import { listStories } from "#db/queries/conference/stories.ts";
import { agendaOf } from "../conferences/agenda-of.ts";
import { Programme } from "../conferences/programme.tsx";
import { programmeView } from "../conferences/programme-view.ts";
import { requireConference } from "../conferences/require-conference.ts";
import { todayOf } from "../stories/looking-at-stories.ts";
import { StoriesThere } from "../stories/stories-there.tsx";
import { storyLines } from "../stories/story-lines.ts";
import { Speakers, Supporters, TakeItWithYou, WhereAndWhen } from "./parts.tsx";
import { speakersOf } from "./speakers-of.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, conference, keeps } = await requireConference(context, params["id"]);
  const { db, content, renderWrittenText } = context.services;
  const { id, name, about, access, startsOn, endsOn, venue, address, supporters, registrationUrl } = conference;
  const told = await listStories(db.read, { viewer, today: todayOf(context) }, { conferenceId: id });
  const { lines, decks } = await db.snapshot(async (own) => ({
    lines: await listProgramme(own, viewer, id),
    decks: await listDecksInProgramme(own, viewer, id),
  }));
  const { sessionIds } = await agendaOf(request, context, id);
  return {
    id,
    name,
    chosen: lines.filter((line) => sessionIds.has(line.id)).map(({ number }) => number),
    days: sayLocalDays(startsOn, endsOn),
    place: [venue, address].filter((part) => part !== "").join(", "),
    about: about === "" ? null : renderWrittenText(about),
    access: access === "" ? null : renderWrittenText(access),
    themes: conference.themes.map((theme) => nameOf(content.vocabulary.topics, theme)),
    supporters,
    registrationUrl,
    sample: conference.sample,
    draft: conference.visibility === "draft",
    programme: programmeView(lines, decks),
    speakers: speakersOf(lines),
    stories: storyLines(context.services, told),
    large: new URL(request.url).searchParams.get("print") === "large",
    keeps,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown === undefined ? "Page not found" : shown.name },
];

export default function ConferencePage() {
  const shown = useLoaderData<typeof loader>();
  const { id, name, about, sample, draft, programme, chosen, speakers, supporters, large } = shown;
  const to = `/conferences/${id}`;
  return (
    <div className={classNames("conference-page", large && "large-print")}>
      <Page heading={name} caption="Conference" back={{ to: "/conferences", text: "Conferences" }} width="full">
        {sample ? <SampleMark /> : null} {draft ? <Tag>Draft, only facilitators see it</Tag> : null}
        <div className="reading-width">
          <WhereAndWhen {...shown} />
          {about === null ? null : <WrittenText html={about} />}
          <Supporters supporters={supporters} />
        </div>
        <h2 className="nhsuk-heading-l" id="programme">
          Programme
        </h2>
        <p>All times are UK time.</p>
        <p className="not-printed">
          <Link to={`${to}/agenda`}>My agenda{chosen.length === 0 ? "" : ` (${chosen.length})`}</Link>
        </p>
        {programme.length === 0 ? (
          <p>The programme is not there yet.</p>
        ) : (
          <Programme days={programme} to={to} agenda={{ chosen, back: to }} />
        )}
        <div className="reading-width">
          <Speakers speakers={speakers} to={to} />
          <StoriesThere stories={shown.stories} size="l" />
          <TakeItWithYou {...shown} to={to} />
        </div>
      </Page>
    </div>
  );
}
