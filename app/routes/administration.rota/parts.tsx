import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { Kept } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";

type FormProps = { coordinators: { value: string; label: string }[]; kept: Kept };

export function TurnForm({ coordinators, kept }: FormProps) {
  return (
    <section className="reading-width">
      <h2 className="nhsuk-heading-m">Add a turn</h2>
      <p>Whoever is on duty looks after everyone without a team, and hears of flags and overdue work.</p>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="add" />
        <Select {...kept.one("memberId")} label="Duty coordinator" choices={coordinators} />
        <DateInput {...kept.day("fromDay")} label="First day" />
        <DateInput {...kept.day("toDay")} label="Last day" />
        <Button>Add the turn</Button>
      </Form>
    </section>
  );
}

type Turn = { id: string; name: string; fromDay: string; toDay: string };

export function TurnList({ turns }: { turns: readonly Turn[] }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">From today</h2>
      <Table
        caption="Turns of duty from today"
        captionHidden
        empty="Nobody is on the rota yet."
        columns={[
          { key: "name", label: "Duty coordinator" },
          { key: "from", label: "First day" },
          { key: "to", label: "Last day" },
          { key: "remove", label: "Take away" },
        ]}
        rows={turns.map(({ id, name, fromDay, toDay }) => ({
          id,
          cells: {
            name,
            from: <When at={fromDay} form="day" />,
            to: <When at={toDay} form="day" />,
            remove: (
              <RowButton fields={{ intent: "remove", turnId: id }} text="Take away" about={`the turn of ${name}`} />
            ),
          },
        }))}
      />
    </section>
  );
}
