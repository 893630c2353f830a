import { Form } from "@remix-run/react";
import { Button, LinkButton } from "#app/ui/button/button.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { Kept } from "../administration/kept.ts";

type FormProps = { coordinators: { value: string; label: string }[]; kept: Kept };

export function TurnForm({ coordinators, kept }: FormProps) {
  return (
    <section className="reading-width">
      <h2 className="nhsuk-heading-m">Add a turn</h2>
      <p>Whoever is on duty looks after everyone without a team, and hears of flags and overdue work.</p>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="add" />
        <Select
          id="memberId"
          name="memberId"
          label="Duty coordinator"
          choices={coordinators}
          value={kept.value("memberId")}
          error={kept.error("memberId")}
        />
        <DateInput
          id="fromDay"
          name="fromDay"
          label="First day"
          value={kept.date("fromDay")}
          error={kept.error("fromDay")}
        />
        <DateInput id="toDay" name="toDay" label="Last day" value={kept.date("toDay")} error={kept.error("toDay")} />
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
              <Form method="post">
                <input type="hidden" name="intent" value="remove" />
                <input type="hidden" name="turnId" value={id} />
                <LinkButton>
                  Take away<VisuallyHidden> the turn of {name}</VisuallyHidden>
                </LinkButton>
              </Form>
            ),
          },
        }))}
      />
    </section>
  );
}
