import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { vocabularyName } from "#app/domain/library/vocabulary.ts";
import { numberIn } from "#app/routes/library/look-as.ts";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { findStory, wasStoryShown } from "#db/queries/conference/stories.ts";
import { lookingAtStories, neverKept } from "../stories/looking-at-stories.ts";
import { StoryWords } from "../stories/story-words.tsx";

export const headers: HeadersFunction = () => neverKept;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, content } = context.services;
  const number = numberIn(params["number"]);
  const looking = await lookingAtStories(context);
  const story = await findStory(db.read, looking, number);
  if (story === null) {
    if (!(await wasStoryShown(db.read, looking.viewer, number))) throw data(null, { status: 404 });
    return data({ story: null }, { status: 410, headers: neverKept });
  }
  const { title, project, mattered, helped, changed, contact, pictureAlt, shownName, conference, session, sample } =
    story;
  const place = story.place === "" ? "" : vocabularyName(content.vocabulary, "place", story.place);
  const picture = story.pictureId === null ? null : { alt: pictureAlt };
  const words = { mattered, helped, changed, shownName, picture };
  return data(
    { story: { number, title, project, place, contact, conference, session, sample, words } },
    { headers: neverKept },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown?.story ? `${shown.story.title} - Stories` : "This story is not shown any more" },
];

export default function StoryPage() {
  const { story } = useLoaderData<typeof loader>();
  if (story === null) return <GoneStory />;
  const { number, title, project, place, contact, conference, session, sample, words } = story;
  const to = `/conferences/${conference.id}`;
  const told = session === null ? to : `${to}/sessions/${session.number}`;
  const rows = [
    { key: "Project", value: project },
    ...(place === "" ? [] : [{ key: "Place", value: place }]),
    { key: "Ask the project", value: contact },
    { key: "Told at", value: <Link to={told}>{session === null ? conference.name : session.title}</Link> },
  ];
  return (
    <Page heading={title} caption="Story" back={{ to: "/stories", text: "Stories" }}>
      {sample ? <SampleStory /> : null}
      <StoryWords {...words} src={`/stories/${number}/picture`} />
      <SummaryList rows={rows} />
      {sample ? null : <p>It is shown because the person whom it is about agreed, and only for as long as they do.</p>}
    </Page>
  );
}

function SampleStory() {
  return (
    <InsetText>
      <SampleMark />
      <p>The project and the people in this story are made up. Nobody was asked for it, and nobody agreed to it.</p>
    </InsetText>
  );
}

function GoneStory() {
  return (
    <Page heading="This story is not shown any more" back={{ to: "/stories", text: "Stories" }}>
      <p>A story is shown only while the person whom it is about agrees. For this one, that has ended.</p>
      <p>
        <Link to="/stories">Read other stories</Link>
      </p>
    </Page>
  );
}
