import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { mostTableRows, programmeColumns } from "#app/domain/conference/programme-table.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { requireKeptConference } from "../conferences/require-conference.ts";
import { takeProgramme, type Preview } from "./take-programme.ts";

export const meta = titled("Bring in a programme");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireKeptConference(context, params["id"], request);
  return { id: conference.id, name: conference.name, columns: [...programmeColumns], most: mostTableRows };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return takeProgramme(request, context, await requireKeptConference(context, params["id"]));
}

export default function ImportProgramme() {
  const { id, name, columns, most } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>();
  const error = shown?.error ?? undefined;
  return (
    <Page
      heading="Bring in a programme"
      caption={name}
      back={{ to: `/conferences/${id}/keep`, text: "The conference" }}
      errors={error === undefined ? [] : [{ href: "#table", text: error }]}
      width="full"
    >
      <div className="reading-width">
        <p>
          Save your table as CSV. The first row names the columns: {columns.join(", ")}. Day, start, end and title must
          be there. A row with a number changes that session; a row without one is added. Speakers stand as name | role
          | organisation | mail address, one a line; only facilitators see addresses. Sessions that are not in the table
          stay as they are. Take at most {most} rows and 300 kilobytes at once.
        </p>
        <p>Nothing is changed before you have seen what the table does.</p>
        <Form method="post" encType="multipart/form-data" noValidate>
          <div className="nhsuk-form-group">
            <label className="nhsuk-label" htmlFor="table">
              The file
            </label>
            <input className="file-input" id="table" name="table" type="file" accept=".csv,.txt,.tsv,text/csv" />
          </div>
          <Button kind="secondary">Look what the file does</Button>
        </Form>
        <Form method="post" noValidate key={shown?.csv ?? ""}>
          <TextArea id="csv" name="csv" label="Or copy the rows here" rows={6} value={shown?.csv ?? ""} />
          <Button kind="secondary">Look what the rows do</Button>
        </Form>
      </div>
      {shown !== undefined && shown.error === null ? <WhatItDoes preview={shown} /> : null}
    </Page>
  );
}

const says = { add: "Adds it", change: "Changes it", same: "Changes nothing" } as const;

function WhatItDoes({ preview: { csv, lines, faults } }: { preview: Preview }) {
  return (
    <section aria-labelledby="preview-heading">
      <h2 className="nhsuk-heading-m" id="preview-heading">
        Nothing has been changed yet
      </h2>
      {faults.length === 0 ? null : (
        <Table
          caption="Put these rows right first"
          columns={[
            { key: "row", label: "Row" },
            { key: "sentence", label: "What to do" },
          ]}
          rows={faults.map(({ row, sentence }, index) => ({ id: String(index), cells: { row, sentence } }))}
        />
      )}
      <Table
        caption="What the table does"
        empty="There is no row that could be taken."
        columns={[
          { key: "kind", label: "What happens" },
          { key: "when", label: "When" },
          { key: "title", label: "Title" },
          { key: "room", label: "Room" },
        ]}
        rows={lines.map(({ kind, when, title, room }, index) => ({
          id: String(index),
          cells: { kind: says[kind], when, title, room },
        }))}
      />
      {faults.length > 0 || lines.length === 0 ? null : (
        <Form method="post">
          <input type="hidden" name="intent" value="bring-in" />
          <input type="hidden" name="csv" value={csv} />
          <Button>Bring it in</Button>
        </Form>
      )}
    </section>
  );
}
