import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { numberIn } from "#app/routes/library/look-as.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { longestListName, saveInList } from "#app/use-cases/library/keep-lists.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { listMemberLists } from "#db/queries/library/member-lists.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";

export const meta = titled("Save a resource");

const aNewOne = "new";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id } = requireMember(context, request);
  const number = numberIn(params["number"]);
  const viewer = await libraryViewerOf(context);
  const { read } = context.services.db;
  const resource = await findResource(read, viewer, number);
  if (resource === null) throw data(null, { status: 404 });
  const lists = await listMemberLists(read, id);
  return {
    number,
    title: resource.row.title,
    most: longestListName,
    lists: lists.length === 0 ? [{ value: "", label: "Bookmarks" }] : lists.map(toChoice),
  };
}

function toChoice({ id, name }: { id: string; name: string }) {
  return { value: id, label: name };
}

/** Saves a resource in the list that was chosen, in a new one, or in the bookmarks. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  requireMember(context);
  const number = numberIn(params["number"]);
  const typed = await readTyped(request);
  const chosen = typed["list"]?.[0] ?? "";
  const list = chosen === aNewOne ? { name: typed["name"]?.[0] ?? "" } : { id: chosen === "" ? null : chosen };
  const viewer = await libraryViewerOf(context);
  const saved = await perform(context.services, saveInList, { viewer, number, list });
  if (saved.ok) return redirect(`/library/${number}?done=saved`);
  if (saved.refusal.kind === "name-needed") return refuseForm(typed, { name: "Write what the list is called." });
  throw data(null, { status: 404 });
}

export default function Save() {
  const { number, title, lists, most } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  const name = <TextInput {...kept.one("name")} label="Name of the new list" maxLength={most} />;
  return (
    <Page
      heading="Save it in a list"
      caption={title}
      back={{ to: `/library/${number}`, text: "The resource" }}
      errors={errorItems(refused)}
    >
      <Form method="post" noValidate>
        <Radios
          {...kept.one("list", lists[0]?.value)}
          label="Which of your lists"
          hint="Only you see your lists, unless you share one by a link."
          choices={[...lists, { value: aNewOne, label: "A new list", reveal: name }]}
        />
        <Button>Save it</Button>
      </Form>
    </Page>
  );
}
