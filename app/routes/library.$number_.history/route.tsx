import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { When } from "#app/ui/when/when.tsx";
import { addOwner, endOwner } from "#app/use-cases/library/change-owners.ts";
import { restoreVersion } from "#app/use-cases/library/restore-version.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listChanges, listOwners } from "#db/queries/library/resources.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";
import { intentOf, readTyped, refuseForm } from "../administration/typed.ts";
import { requireKept } from "../library/look-as.ts";
import { changeWords } from "./change-words.ts";

export const meta = titled("History and owners");

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { row, versions } = (await requireKept(context, params["number"])).resource;
  const db = context.services.db.read;
  const changes = await listChanges(db, row.id);
  return {
    number: row.number,
    title: row.title,
    owners: (await listOwners(db, row.id)).map(({ id, name, active }) => ({ id, name, active })),
    changes: changes.map(({ id, what, why, by, at, fields }) => ({
      id,
      worded: fields !== null,
      says: changeWords(what),
      why,
      by: by ?? "the site",
      at,
    })),
    versions: versions.map(({ number, why, madeAt, madeBy }) => ({ number, why, madeAt, madeBy })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { resource, viewer } = await requireKept(context, params["number"]);
  const { number } = resource.row;
  const typed = await readTyped(request);
  const { services } = context;
  switch (intentOf(typed)) {
    case "add-owner": {
      const added = await perform(services, addOwner, { viewer, number, mail: typed["mail"]?.[0] ?? "" });
      if (added.ok) return redirect(`/library/${number}?done=owner`);
      return refuseForm(typed, { mail: "No other member has this mail address. Check how it is written." });
    }
    case "end-owner": {
      const ended = await perform(services, endOwner, { viewer, number, memberId: typed["member"]?.[0] ?? "" });
      if (ended.ok) return redirect(`/library/${number}/history`);
      return refuseForm(undefined, { form: "Somebody must look after it. Add another owner first." }, 409);
    }
    case "restore": {
      const restored = await perform(services, restoreVersion, {
        viewer,
        number,
        version: Number(typed["version"]?.[0]),
      });
      if (restored.ok) return redirect(`/library/${number}?done=restored`);
      const says =
        restored.refusal.kind === "of-a-discussion"
          ? "This was made of a discussion, so an older version does not come back: words may have been taken out since."
          : "This is the newest version already.";
      return refuseForm(undefined, { form: says }, 409);
    }
    default:
      throw data(null, { status: 422 });
  }
}

export default function History() {
  const { number, title, owners, changes, versions } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      heading="History and owners"
      caption={title}
      back={{ to: `/library/${number}`, text: "The resource" }}
      errors={errorItems(refused)}
      width="full"
    >
      <h2 className="nhsuk-heading-m">Who looks after it</h2>
      <ul>
        {owners.map(({ id, name, active }) => (
          <li key={id}>
            {name}
            {active ? "" : " (their access has ended)"}
            {owners.length > 1 ? (
              <RowButton fields={{ intent: "end-owner", member: id }} text="Take off" about={name} />
            ) : null}
          </li>
        ))}
      </ul>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="add-owner" />
        <TextInput
          {...keptIn(refused).one("mail")}
          label="Add an owner"
          hint="The mail address of a member. They can change and withdraw it as you can."
          type="email"
        />
        <Button kind="secondary">Add the owner</Button>
      </Form>
      <h2 className="nhsuk-heading-m">Versions</h2>
      <Table
        caption="Versions"
        captionHidden
        columns={[
          { key: "number", label: "Version" },
          { key: "made", label: "Made" },
          { key: "why", label: "Why" },
          { key: "act", label: "Bring back" },
        ]}
        rows={versions.map((version, index) => ({
          id: String(version.number),
          cells: {
            number: version.number,
            made: (
              <>
                <When at={version.madeAt} form="date-time" />, by {version.madeBy}
              </>
            ),
            why: (
              <>
                {version.why}
                <WhatChanged number={number} version={version.number} older={versions[index + 1]?.number} />
              </>
            ),
            act:
              index === 0 ? (
                "The newest"
              ) : (
                <RowButton
                  fields={{ intent: "restore", version: String(version.number) }}
                  text="Bring it back"
                  about={`version ${version.number}`}
                />
              ),
          },
        }))}
      />
      <h2 className="nhsuk-heading-m">What happened</h2>
      <Table
        caption="What happened"
        captionHidden
        columns={[
          { key: "at", label: "When" },
          { key: "says", label: "What" },
          { key: "by", label: "Who" },
          { key: "why", label: "Why" },
        ]}
        rows={changes.map(({ id, at, says, by, why, worded }) => ({
          id,
          cells: {
            at: <When at={at} form="date-time" />,
            says: worded ? <Worded number={number} id={id} says={says} at={at} /> : says,
            by,
            why,
          },
        }))}
      />
    </Page>
  );
}

function WhatChanged({ number, version, older }: { number: number; version: number; older: number | undefined }) {
  if (older === undefined) return null;
  return (
    <p>
      <Link to={`/library/${number}/changed?from=${older}&to=${version}`}>
        What changed<VisuallyHidden> in version {version}</VisuallyHidden>
      </Link>
    </p>
  );
}

function Worded({ number, id, says, at }: { number: number; id: string; says: string; at: Date }) {
  return (
    <>
      {says}
      <p>
        <Link to={`/library/${number}/wording/${id}`}>
          See or bring back this wording
          <VisuallyHidden>
            {" "}
            of <When at={at} form="date-time" />
          </VisuallyHidden>
        </Link>
      </p>
    </>
  );
}
