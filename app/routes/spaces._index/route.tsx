import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { seesSpace } from "#app/domain/people/sees-space.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { listSpaces } from "#db/queries/space-members.ts";
import { joiningWords } from "../spaces/space-words.ts";

export const meta = titled("Spaces");

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await libraryViewerOf(context);
  const spaces = await listSpaces(context.services.db.read);
  return spaces
    .filter((space) => seesSpace(viewer, space))
    .map(({ id, name, purpose, joining, sample }) => {
      return { id, name, purpose, sample, joining: joiningWords({ joining }), isIn: viewer.spaceIds.includes(id) };
    });
}

export default function Spaces() {
  const spaces = useLoaderData<typeof loader>();
  return (
    <Page heading="Spaces" back={{ to: "/library", text: "Library" }}>
      <p>A space is a group of members who keep things of the library for each other.</p>
      {spaces.length === 0 ? <p className="empty-list">There is no space that you can see.</p> : null}
      <ul className="library-results">
        {spaces.map(({ id, name, purpose, joining, sample, isIn }) => (
          <li key={id}>
            <h2 className="nhsuk-heading-s">
              <Link to={`/spaces/${id}`}>{name}</Link>
            </h2>
            <p className="card__tags">
              {sample ? <SampleMark /> : null} {isIn ? <Tag colour="green">You are in it</Tag> : null}
            </p>
            <p>{purpose}</p>
            <p>{joining}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
