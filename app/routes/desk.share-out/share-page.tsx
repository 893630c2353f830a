import { Form, Link } from "@remix-run/react";
import { showReference } from "#app/domain/referral/reference.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { Table } from "#app/ui/table/table.tsx";
import type { ShareRow, ShareView } from "./load-share.ts";
import { sharedReasons } from "./share-words.ts";

/** One that was not moved, and why. */
export type NotMoved = { reference: string; words: string };

/** What was not done, and to whom each row was to go: that stays chosen. */
export type NotShared = { moved: number; left: NotMoved[]; chosen: Record<string, string>; notice: string };
type Props = { view: ShareView; why: string | null; refused: NotShared | null };

const back = { to: "/desk/team", text: "Your team" };

/** Who goes where and why, each to be changed or left, then one press for all of them. */
export function SharePage({ view, why, refused }: Props) {
  const errors = refused === null ? [] : [{ text: refused.notice }];
  return (
    <Page heading={`Share out the people of ${view.name}`} width="full" back={back} errors={errors}>
      {refused === null || refused.left.length === 0 ? null : <Left left={refused.left} />}
      {view.hidden === 0 ? null : (
        <p>
          {view.hidden === 1 ? "1 person is" : `${view.hidden} people are`} not shown, because you may not see them.
          Somebody else who leads the team must share them out.
        </p>
      )}
      <Why view={view} why={why} />
      {why === null ? null : <Moves view={view} why={why} chosen={refused?.chosen ?? {}} />}
    </Page>
  );
}

function Why({ view, why }: { view: ShareView; why: string | null }) {
  const choices = sharedReasons.map(({ id, label }) => ({ value: id, label }));
  return (
    <Form method="get">
      <input type="hidden" name="from" value={view.fromId} />
      <Radios id="why" name="why" label="Why are they shared out?" labelSize="m" value={why ?? ""} choices={choices} />
      <Button kind="secondary">Show who would go where</Button>
    </Form>
  );
}

type MovesProps = { view: ShareView; why: string; chosen: Record<string, string> };

function Moves({ view, why, chosen }: MovesProps) {
  const { rows, name } = view;
  if (rows.length === 0) return <p className="empty-list">Nobody of {name} would go to somebody else.</p>;
  return (
    <Form method="post" key={rows.map(({ reference, version }) => `${reference}${version}`).join(" ")}>
      <input type="hidden" name="from" value={view.fromId} />
      <input type="hidden" name="why" value={why} />
      <Table
        caption="Who would go where, and why"
        columns={[
          { key: "who", label: "Person" },
          { key: "to", label: "Goes to" },
          { key: "because", label: "Why to them" },
        ]}
        rows={rows.map((row) => ({ id: row.reference, cells: cellsOf(row, chosen[row.reference]) }))}
      />
      <p>How far the work with each has come stays, and so does every promise and its day.</p>
      <Button>Hand them over as shown</Button>
    </Form>
  );
}

function cellsOf(row: ShareRow, chosen: string | undefined) {
  const { reference, version, called, state, proposed, because, choices } = row;
  const stays = chosen === "" || choices.some(({ value }) => value === chosen);
  return {
    who: (
      <>
        <Link to={`/desk/${reference}`}>{called}</Link>
        <br />
        {showReference(reference)}. {state}
      </>
    ),
    to: (
      <>
        <input type="hidden" name="row" value={`${reference}.${version}`} />
        <Select
          id={`to-${reference}`}
          name={`to-${reference}`}
          label={`To whom ${called} goes`}
          labelHidden
          value={stays ? chosen : proposed}
          choices={[...choices, { value: "", label: "Leave them where they are" }]}
        />
      </>
    ),
    because,
  };
}

function Left({ left }: { left: readonly NotMoved[] }) {
  return (
    <Table
      caption="Not moved, and why"
      columns={[
        { key: "who", label: "Person" },
        { key: "why", label: "Why" },
      ]}
      rows={left.map(({ reference, words }) => ({
        id: reference,
        cells: { who: <Link to={`/desk/${reference}`}>{showReference(reference)}</Link>, why: words },
      }))}
    />
  );
}
