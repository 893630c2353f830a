import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { Carried } from "./act-forms.tsx";
import type { Row } from "./each.ts";
import type { BulkAnswer } from "./route.tsx";

type Props = { answer: BulkAnswer; rows: readonly Row[]; back: { to: string; text: string } };

/** What will happen to each. Only those to whom it can be done are carried on. */
export function Shown({ answer: { view, fields, heading }, rows, back }: Props) {
  const can = rows.filter(({ ok }) => ok);
  const cannot = rows.filter(({ ok }) => !ok);
  return (
    <Page heading={heading} caption="What will happen" back={back} width="full">
      <Lost lost={view.lost} />
      {can.length === 0 ? <p>This can be done to none of them.</p> : <Rows caption="It will be done" rows={can} />}
      {cannot.length === 0 ? null : <Rows caption="Left out, and why" rows={cannot} />}
      {can.length === 0 ? null : (
        <Form method="post" action="/desk/bulk">
          <Carried view={view} only={new Set(can.map(({ reference }) => reference))} />
          {fields.map(([name, value], index) => (
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <Button name="step" value="do">
            {can.length === 1 ? "Do it for 1 person" : `Do it for ${can.length} people`}
          </Button>
        </Form>
      )}
      <p>
        <Link to={back.to}>Do nothing, and go back to the list</Link>
      </p>
    </Page>
  );
}

/** What was done, and who was left out meanwhile. */
export function Outcome({ answer: { heading }, rows, back }: Props) {
  const done = rows.filter(({ ok }) => ok);
  const left = rows.filter(({ ok }) => !ok);
  return (
    <Page
      heading={heading}
      caption="What was done"
      back={back}
      width="full"
      errors={[{ text: `${left.length} of ${rows.length} were left out. Below it says why.` }]}
    >
      <Rows caption="Left out, and why" rows={left} />
      {done.length === 0 ? null : <Rows caption="Done" rows={done} />}
    </Page>
  );
}

function Rows({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <Table
      caption={caption}
      empty=""
      columns={[
        { key: "who", label: "Person" },
        { key: "what", label: caption === "Left out, and why" ? "Why" : "What" },
      ]}
      rows={rows.map(({ reference, shownReference, called, words }) => ({
        id: reference,
        cells: {
          who: (
            <>
              <Link to={`/desk/${reference}`}>{called}</Link>
              <br />
              {shownReference}
            </>
          ),
          what: words,
        },
      }))}
    />
  );
}

export function Lost({ lost }: { lost: number }) {
  if (lost === 0) return null;
  return <p>{lost === 1 ? "One that you chose is" : `${lost} that you chose are`} not yours to see any more.</p>;
}
