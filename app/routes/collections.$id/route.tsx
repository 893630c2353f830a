import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { findCollection, keepsCollections } from "#db/queries/library/collections.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await libraryViewerOf(context);
  const found = await context.services.db.snapshot((db) => findCollection(db, viewer, params["id"] ?? ""));
  if (found === null) throw data(null, { status: 404 });
  const { id, title, intro, sample } = found.collection;
  const items = found.items.map((item) => ({ number: item.number, title: item.title, summary: item.summary }));
  return { id, title, intro, sample, items, keeps: keepsCollections(viewer) };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown === undefined ? "Page not found" : shown.title },
];

export default function CollectionPage() {
  const { id, title, intro, sample, items, keeps } = useLoaderData<typeof loader>();
  return (
    <Page heading={title} caption="Collection" back={{ to: "/collections", text: "Collections" }}>
      {sample ? <SampleMark /> : null}
      {intro === "" ? null : <p className="keep-lines">{intro}</p>}
      <ol>
        {items.map((item) => (
          <li key={item.number}>
            <Link to={`/library/${item.number}`}>{item.title}</Link>
            {item.summary === "" ? null : <p>{item.summary}</p>}
          </li>
        ))}
      </ol>
      {items.length === 0 ? null : (
        <p>
          <a href={`/library/pack?collection=${id}`}>Take it all with you (one file)</a>
        </p>
      )}
      <p>
        <a href={`/collections/${id}/feed`}>Follow this collection (Atom feed)</a>
      </p>
      {keeps ? (
        <p>
          <Link to={`/collections/${id}/edit`}>Change this collection</Link>
        </p>
      ) : null}
    </Page>
  );
}
