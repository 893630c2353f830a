import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { findSharedList, listItemsOf } from "#db/queries/library/member-lists.ts";

export const meta = titled("A list of resources");

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await libraryViewerOf(context);
  return context.services.db.snapshot(async (db) => {
    const list = await findSharedList(db, params["token"] ?? "");
    if (list === null) throw data(null, { status: 404 });
    return { name: list.name, items: await listItemsOf(db, viewer, list.id, false) };
  });
}

export default function SharedList() {
  const { name, items } = useLoaderData<typeof loader>();
  return (
    <Page heading={name} caption="A list that a member shared" back={{ to: "/library", text: "Library" }}>
      {items.length === 0 ? <p className="empty-list">There is nothing in it that you can see.</p> : null}
      <ul>
        {items.map(({ number, title, summary }) => (
          <li key={number}>
            <Link to={`/library/${number}`}>{title}</Link>
            {summary === "" ? null : <p>{summary}</p>}
          </li>
        ))}
      </ul>
    </Page>
  );
}
