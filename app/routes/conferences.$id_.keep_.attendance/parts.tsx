import { Form, Link } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";

type AddProps = { kept: Kept; minutes: number; members: readonly { id: string; name: string }[] };

export function AddPeople({ kept, minutes, members }: AddProps) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="intent" value="record" />
      <TextArea
        {...kept.one("people")}
        label="Who was there?"
        hint="One person a line: their name as it shall stand on the certificate. A member’s mail address works too, and then they find it in their account."
        rows={8}
        autoComplete="off"
      />
      {members.length === 0 ? null : (
        <Details summary="Choose from members who had sessions on their agenda">
          <Checkboxes
            {...kept.many("members")}
            label="Members"
            choices={members.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Details>
      )}
      <TextInput
        {...kept.one("minutes", String(minutes))}
        label="For how many minutes?"
        hint="All sessions of the programme without breaks, unless you change it"
        inputMode="numeric"
        width={5}
      />
      <Button>Write them down</Button>
    </Form>
  );
}

export type PersonThere = { id: string; name: string; time: string; code: string; state: string; stands: boolean };

export function WhoWasThere({ people, kept }: { people: readonly PersonThere[]; kept: Kept }) {
  return (
    <Table
      caption="Who was there"
      empty="Nobody is written down yet."
      columns={[
        { key: "name", label: "Name" },
        { key: "time", label: "For" },
        { key: "code", label: "Code" },
        { key: "state", label: "State" },
        { key: "act", label: "Change" },
      ]}
      rows={people.map((one) => ({
        id: one.id,
        cells: {
          name: one.name === "" ? "Forgotten" : one.name,
          time: one.time,
          code: one.stands ? <Link to={`/certificates/${one.code}`}>{one.code}</Link> : one.code,
          state: one.state,
          act: one.stands ? <Change person={one} kept={kept} /> : "Nothing",
        },
      }))}
    />
  );
}

function Change({ person: { id, name }, kept }: { person: PersonThere; kept: Kept }) {
  return (
    <>
      <Details summary={`Put the name of ${name} right`}>
        <Form method="post" noValidate>
          <input type="hidden" name="intent" value="correct" />
          <input type="hidden" name="attendance" value={id} />
          <p>There will be a new code. The old one says that it was replaced.</p>
          <TextInput {...kept.one(`name-${id}`, name)} label={`Name instead of ${name}`} />
          <Button kind="secondary">Save the name</Button>
        </Form>
      </Details>
      <RowButton fields={{ intent: "revoke", attendance: id }} text="Revoke" about={`the certificate of ${name}`} />
    </>
  );
}
