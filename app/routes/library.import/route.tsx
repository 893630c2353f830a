import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData } from "@remix-run/react";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { takeLinks, type Preview } from "./take-links.ts";

export const meta = titled("Add a list of links");

export function loader({ request, context }: LoaderFunctionArgs) {
  requireMember(context, request);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireMember(context);
  return takeLinks(request, context, await libraryViewerOf(context));
}

export default function ImportLinks() {
  const shown = useActionData<typeof action>();
  const errors = shown?.error ? [{ href: "#csv", text: shown.error }] : [];
  return (
    <Page
      heading="Add a list of links"
      back={{ to: "/library/add", text: "Add a resource" }}
      errors={errors}
      width="full"
    >
      <p>
        Each row becomes a draft that only you and facilitators see. The first row names the columns: title, address,
        licence, summary. Save your table as CSV, open the file as text, and copy it here.
      </p>
      <Form method="post" noValidate>
        <TextArea
          id="csv"
          name="csv"
          label="Rows"
          hint="title,address,licence,summary"
          rows={10}
          value={shown?.csv ?? ""}
          error={shown?.error ?? undefined}
        />
        <Button kind="secondary">Look what would be added</Button>
      </Form>
      {shown !== undefined && shown.error === null ? <WhatWouldBeAdded preview={shown} /> : null}
    </Page>
  );
}

function WhatWouldBeAdded({ preview: { csv, rows, faults } }: { preview: Preview }) {
  const fresh = rows.filter(({ already }) => already === null);
  return (
    <section>
      <h2 className="nhsuk-heading-m">Nothing has been added yet</h2>
      <Table
        caption="Rows that cannot be taken"
        empty="Every row can be taken."
        columns={[
          { key: "line", label: "Line" },
          { key: "says", label: "Why" },
        ]}
        rows={faults.map(({ line, says }) => ({ id: String(line), cells: { line, says } }))}
      />
      <Table
        caption="Rows that can be taken"
        empty="No row can be taken."
        columns={[
          { key: "title", label: "Title" },
          { key: "url", label: "Address" },
          { key: "state", label: "What happens" },
        ]}
        rows={rows.map(({ line, title, url, already }) => ({
          id: String(line),
          cells: {
            title,
            url,
            state: already === null ? "Becomes a draft" : <Link to={`/library/${already}`}>We have it already</Link>,
          },
        }))}
      />
      {fresh.length === 0 ? null : (
        <Form method="post">
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="csv" value={csv} />
          <Button>{fresh.length === 1 ? "Add 1 draft" : `Add ${fresh.length} drafts`}</Button>
        </Form>
      )}
    </section>
  );
}
