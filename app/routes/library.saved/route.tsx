import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { CopyButton } from "#app/ui/copy-button/copy-button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { changeLists, type ListAct } from "#app/use-cases/library/keep-lists.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listItemsOf, listMemberLists } from "#db/queries/library/member-lists.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";
import { intentOf, readTyped, refuseForm, type Typed } from "../administration/typed.ts";

export const meta = titled("What you saved");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id } = requireMember(context, request);
  const viewer = await libraryViewerOf(context);
  const { db, config } = context.services;
  return db.snapshot(async (own) => {
    const lists = [];
    for (const { id: listId, name, shareToken } of await listMemberLists(own, id)) {
      const shared = shareToken === null ? null : `${config.siteUrl}/lists/${shareToken}`;
      lists.push({ id: listId, name, shared, items: await listItemsOf(own, viewer, listId, true) });
    }
    return lists;
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireMember(context);
  const typed = await readTyped(request);
  const asked = actOf(typed);
  if (asked === null) throw data(null, { status: 422 });
  const done = await perform(context.services, changeLists, { viewer: await libraryViewerOf(context), ...asked });
  if (done.ok) return redirect("/library/saved");
  if (done.refusal.kind === "name-needed")
    return refuseForm(typed, {
      [asked.act === "rename" ? nameIdOf(asked.listId) : "name"]: "Write what the list is called.",
    });
  throw data(null, { status: 404 });
}

/** The id of the box for a list's new name: each list has its own. */
function nameIdOf(listId: string): string {
  return `name-${listId}`;
}

function actOf(typed: Typed): ListAct | null {
  const listId = typed["list"]?.[0] ?? "";
  switch (intentOf(typed)) {
    case "make":
      return { act: "make", name: typed["name"]?.[0] ?? "" };
    case "rename":
      return { act: "rename", listId, name: typed["name"]?.[0] ?? "" };
    case "share":
      return { act: "share", listId };
    case "unshare":
      return { act: "unshare", listId };
    case "take-off":
      return { act: "take-off", listId, number: Number(typed["number"]?.[0]) };
    default:
      return null;
  }
}

export default function Saved() {
  const lists = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  const makes = kept.one("intent").value === "make";
  return (
    <Page heading="What you saved" back={{ to: "/library", text: "Library" }} errors={errorItems(refused)}>
      {lists.length === 0 ? (
        <p className="empty-list">You have saved nothing yet. Open a resource and choose “Save it in a list”.</p>
      ) : null}
      {lists.map((list) => (
        <section key={list.id}>
          <h2 className="nhsuk-heading-m">{list.name}</h2>
          <ul>
            {list.items.map(({ number, title }) => (
              <li key={number}>
                <Link to={`/library/${number}`}>{title}</Link>
                <RowButton
                  fields={{ intent: "take-off", list: list.id, number: String(number) }}
                  text="Take off"
                  about={title}
                />
              </li>
            ))}
          </ul>
          <Rename list={list} error={refused?.errors[nameIdOf(list.id)]} />
          {list.shared === null ? (
            <RowButton fields={{ intent: "share", list: list.id }} text="Share by a link" about={list.name} />
          ) : (
            <>
              <p className="checksum">{list.shared}</p>
              <p>Whoever has this link sees those of its resources that they may see anyway.</p>
              <CopyButton text={list.shared} label="Copy the link" />
              <RowButton fields={{ intent: "unshare", list: list.id }} text="Take the link back" about={list.name} />
            </>
          )}
        </section>
      ))}
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="make" />
        <TextInput {...kept.one("name")} value={makes ? kept.one("name").value : ""} label="Name of a new list" />
        <Button kind="secondary">Make the list</Button>
      </Form>
    </Page>
  );
}

function Rename({ list, error }: { list: { id: string; name: string }; error: string | undefined }) {
  return (
    <Details summary={`Give “${list.name}” another name`} open={error !== undefined}>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="rename" />
        <input type="hidden" name="list" value={list.id} />
        <TextInput
          id={nameIdOf(list.id)}
          name="name"
          label="New name"
          value={error === undefined ? list.name : ""}
          error={error}
          maxLength={100}
        />
        <Button kind="secondary">Keep the name</Button>
      </Form>
    </Details>
  );
}
