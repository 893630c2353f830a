import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { addCollection } from "#app/use-cases/library/keep-collection.ts";
import { perform } from "#app/use-cases/perform.ts";
import { keepsCollections, listCollections } from "#db/queries/library/collections.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";

export const meta = titled("Collections");

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await libraryViewerOf(context);
  const found = await context.services.db.snapshot((db) => listCollections(db, viewer));
  return {
    keeps: keepsCollections(viewer),
    collections: found.map(({ id, title, intro, sample, items, visibility }) => ({
      id,
      title,
      intro,
      sample,
      items,
      draft: visibility === "draft",
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await libraryViewerOf(context);
  const typed = await readTyped(request);
  const added = await perform(context.services, addCollection, { viewer, title: typed["title"]?.[0] ?? "" });
  if (added.ok) return redirect(`/collections/${added.value.id}/edit`);
  return refuseForm(typed, {
    title: added.refusal.kind === "may-not" ? "Only facilitators keep collections." : "Write a title.",
  });
}

export default function CollectionList() {
  const { collections, keeps } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page heading="Collections" back={{ to: "/library", text: "Library" }} errors={errorItems(refused)}>
      <p>Resources that belong together, in the order in which they are best read.</p>
      <ul className="library-results">
        {collections.map(({ id, title, intro, sample, items, draft }) => (
          <li key={id}>
            <h2 className="nhsuk-heading-s">
              <Link to={`/collections/${id}`}>{title}</Link>
            </h2>
            {sample ? <SampleMark /> : null}
            {intro === "" ? null : <p>{intro}</p>}
            <p>
              {items === 1 ? "1 resource" : `${items} resources`}
              {draft ? ", a draft" : ""}
            </p>
          </li>
        ))}
      </ul>
      {keeps ? (
        <Form method="post" noValidate>
          <TextInput {...keptIn(refused).one("title")} label="Title of a new collection" />
          <Button>Make the collection</Button>
        </Form>
      ) : null}
    </Page>
  );
}
