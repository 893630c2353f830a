import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { arrangeCollection, changeCollection } from "#app/use-cases/library/keep-collection.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findCollection, keepsCollections } from "#db/queries/library/collections.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";
import { intentOf, readTyped, refuseForm } from "../administration/typed.ts";

export const meta = titled("Change a collection");

const hows = ["add", "remove", "up", "down"] as const;
const seen = ["draft", "members", "public"] as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await libraryViewerOf(context);
  const found = keepsCollections(viewer)
    ? await findCollection(context.services.db.read, viewer, params["id"] ?? "")
    : null;
  if (found === null) throw data(null, { status: 404 });
  const { id, title, intro, visibility } = found.collection;
  return {
    id,
    title,
    intro,
    visibility,
    items: found.items.map((item) => ({ number: item.number, title: item.title })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await libraryViewerOf(context);
  const typed = await readTyped(request);
  const id = params["id"] ?? "";
  const how = hows.find((one) => one === intentOf(typed));
  const result = how === undefined ? await change() : await arrange(how);
  if (result.ok) return redirect(`/collections/${id}/edit`);
  if (result.refusal.kind === "no-such-collection") throw data(null, { status: 404 });
  if (result.refusal.kind === "title-needed") return refuseForm(typed, { title: "Write a title." });
  return refuseForm(typed, { number: "There is no resource with this number. Look at its address." });

  function change() {
    const visibility = seen.find((one) => one === typed["visibility"]?.[0]) ?? "draft";
    const words = { title: typed["title"]?.[0] ?? "", intro: typed["intro"]?.[0] ?? "" };
    return perform(context.services, changeCollection, { viewer, id, ...words, visibility });
  }

  function arrange(as: (typeof hows)[number]) {
    const number = Number(/(\d{1,9})\/?\s*$/.exec(typed["number"]?.[0] ?? "")?.[1] ?? 0);
    return perform(context.services, arrangeCollection, { viewer, id, number, how: as });
  }
}

export default function ChangeCollection() {
  const { id, title, intro, visibility, items } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  return (
    <Page
      heading="Change a collection"
      caption={title}
      back={{ to: `/collections/${id}`, text: "The collection" }}
      errors={errorItems(refused)}
    >
      <h2 className="nhsuk-heading-m">Its resources, in order</h2>
      <ol>
        {items.map(({ number, title: name }, index) => (
          <li key={number}>
            {name}
            {index === 0 ? null : (
              <RowButton fields={{ intent: "up", number: String(number) }} text="Move up" about={name} />
            )}
            {index === items.length - 1 ? null : (
              <RowButton fields={{ intent: "down", number: String(number) }} text="Move down" about={name} />
            )}
            <RowButton fields={{ intent: "remove", number: String(number) }} text="Take out" about={name} />
          </li>
        ))}
      </ol>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="add" />
        <TextInput {...kept.one("number")} label="Add a resource" hint="Its address or number, like 12." width={20} />
        <Button kind="secondary">Add it at the end</Button>
      </Form>
      <h2 className="nhsuk-heading-m">What it is</h2>
      <Form method="post" noValidate>
        <TextInput {...kept.one("title", title)} label="Title" />
        <TextArea {...kept.one("intro", intro)} label="What it is for (optional)" rows={4} />
        <Radios
          {...kept.one("visibility", visibility)}
          label="Who can see it"
          hint="Each reader sees those of its resources that they may see anyway."
          choices={[
            { value: "draft", label: "Only facilitators" },
            { value: "members", label: "All members" },
            { value: "public", label: "Everyone" },
          ]}
        />
        <Button>Keep the changes</Button>
      </Form>
    </Page>
  );
}
