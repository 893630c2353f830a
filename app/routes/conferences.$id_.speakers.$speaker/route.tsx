import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { sayLocalDay } from "#app/domain/conference/say-local-days.ts";
import { sayTimes } from "#app/domain/conference/say-times.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";
import { listProgramme } from "#db/queries/conference/programme.ts";
import { findSpeakerOf } from "#db/queries/conference/speakers.ts";
import { requireConference } from "../conferences/require-conference.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, conference, keeps } = await requireConference(context, params["id"]);
  const { db, renderWrittenText } = context.services;
  const speaker = await findSpeakerOf(db.read, viewer, conference.id, params["speaker"] ?? "");
  if (speaker === null) throw data(null, { status: 404 });
  const { id, name, role, organisation, about, sample } = speaker;
  const lines = await listProgramme(db.read, viewer, conference.id);
  return {
    conference: { id: conference.id, name: conference.name },
    id,
    name,
    standing: [role, organisation].filter((part) => part !== "").join(", "),
    about: about === "" ? null : renderWrittenText(about),
    sample,
    sessions: lines
      .filter(({ speakers }) => speakers.some((one) => one.id === id))
      .map((line) => ({
        number: line.number,
        title: line.title,
        when: `${sayLocalDay(line.day)}, ${sayTimes(line)}`,
        cancelled: line.cancelled,
      })),
    keeps,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown === undefined ? "Page not found" : `${shown.name} - ${shown.conference.name}` },
];

export default function SpeakerPage() {
  const { conference, id, name, standing, about, sample, sessions, keeps } = useLoaderData<typeof loader>();
  const to = `/conferences/${conference.id}`;
  return (
    <Page heading={name} caption={conference.name} back={{ to, text: "The conference" }}>
      {sample ? <SampleMark /> : null}
      {standing === "" ? null : <p>{standing}</p>}
      {about === null ? null : <WrittenText html={about} />}
      <h2 className="nhsuk-heading-m">Sessions</h2>
      <ul>
        {sessions.map(({ number, title, when, cancelled }) => (
          <li key={number}>
            <Link to={`${to}/sessions/${number}`}>{title}</Link>, {when} (UK time){" "}
            {cancelled ? <Tag colour="red">Cancelled</Tag> : null}
          </li>
        ))}
      </ul>
      {keeps ? (
        <p>
          <Link to={`${to}/keep/speakers/${id}`}>Change what is said of them</Link>
        </p>
      ) : null}
    </Page>
  );
}
