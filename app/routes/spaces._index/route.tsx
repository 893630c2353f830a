import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useRevalidator } from "@remix-run/react";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { readsSpace } from "#app/domain/discussion/reads-space.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { seesSpace } from "#app/domain/people/sees-space.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import { countInSpaces } from "#db/queries/discussion/count-in-spaces.ts";
import { listSpaces } from "#db/queries/space-members.ts";
import { joiningWords, readersWords, writersWords } from "../spaces/space-words.ts";
import { SpacesLive } from "../spaces/spaces-live.tsx";
import { spacesStood } from "../spaces/spaces-stood.ts";

export const meta = titled("Discussions");

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, calendar } = context.services;
  const viewer = await libraryViewerOf(context);
  const stood = spacesStood(context.services, viewer.memberId); // before what is counted
  const counts = await countInSpaces(db.read, viewer, localDateOf(viewer.now, calendar));
  const spaces = (await listSpaces(db.read)).filter((space) => seesSpace(viewer, space) || readsSpace(viewer, space));
  return {
    stood,
    mayMake: mayDo(viewer, "answer-space-requests"),
    spaces: spaces.map((space) => {
      const { id, name, purpose, sample } = space;
      const words = { reads: readersWords(space), writes: writersWords(space), joining: joiningWords(space) };
      const counted = readsSpace(viewer, space) ? (counts.get(id) ?? { threads: 0, newest: null, withNews: 0 }) : null;
      return { id, name, purpose, sample, ...words, counted, isIn: viewer.spaceIds.includes(id) };
    }),
  };
}

export default function Spaces() {
  const { spaces, mayMake, stood } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const read = spaces.filter(({ counted }) => counted !== null).map(({ id }) => id);
  return (
    <Page heading="Discussions">
      <p>A space is where members talk about one thing, and keep things of the library for each other.</p>
      {mayMake ? (
        <p>
          <Link to="/spaces/new">Make a space</Link>
        </p>
      ) : null}
      {spaces.length === 0 ? <p className="empty-list">There is no space that you can see.</p> : null}
      {read.length === 0 || stood === null ? null : (
        <SpacesLive
          spaces={read}
          where="these spaces"
          stood={stood}
          shown={{ to: "/spaces", here: true, place: "main-content" }}
          readElsewhere={() => void revalidate()} // the spaces stay in their order: only counts change
        />
      )}
      <ul className="library-results">
        {spaces.map((space) => (
          <li key={space.id}>
            <OneSpace space={space} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

type Shown = Awaited<ReturnType<typeof loader>>["spaces"][number];

function OneSpace({ space: { id, name, purpose, sample, isIn, counted, ...words } }: { space: Shown }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">
        <Link to={`/spaces/${id}`}>{name}</Link>
      </h2>
      {sample || isIn ? (
        <p className="card__tags">
          {sample ? <SampleMark /> : null} {isIn ? <Tag colour="green">You are in it</Tag> : null}
        </p>
      ) : null}
      <p>{purpose}</p>
      <p>
        {words.reads} {words.writes} {words.joining}
      </p>
      {counted === null ? null : <Counted counted={counted} />}
    </>
  );
}

function Counted({ counted: { threads, newest, withNews } }: { counted: NonNullable<Shown["counted"]> }) {
  if (threads === 0 || newest === null) return <p>No threads yet.</p>;
  return (
    <p>
      {threads === 1 ? "1 thread" : `${threads.toLocaleString("en-GB")} threads`}, the newest words{" "}
      <When at={newest} form="moment" />.{withNews === 0 ? null : <strong> {saysNews(withNews)}</strong>}
    </p>
  );
}

function saysNews(threads: number): string {
  return threads === 1
    ? "1 thread has something new since you were here."
    : `${threads.toLocaleString("en-GB")} threads have something new since you were here.`;
}
