import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { DateInput } from "#app/ui/date-input/date-input.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { Kept } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";

type Choices = { value: string; label: string }[];

export function LeaveForm({ members, covers, kept }: { members: Choices; covers: Choices; kept: Kept }) {
  return (
    <section className="reading-width">
      <h2 className="nhsuk-heading-m">Add leave</h2>
      <p>Nobody new is given to a link worker who is away longer than the five working days of the first contact.</p>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="add" />
        <Select {...kept.one("memberId")} label="Who is away" choices={members} />
        <DateInput {...kept.day("fromDay")} label="First day away" />
        <DateInput {...kept.day("toDay")} label="Last day away" />
        <Select {...kept.one("coverMemberId")} label="Who covers" choices={covers} />
        <Button>Add the leave</Button>
      </Form>
    </section>
  );
}

type LeaveShown = {
  id: string;
  name: string;
  fromDay: string;
  toDay: string;
  cover: string | null;
  gap: string | null;
};

export function LeaveList({ leave }: { leave: readonly LeaveShown[] }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">Now and later</h2>
      <Table
        caption="Leave, now and later"
        captionHidden
        empty="Nobody is away, now or later."
        columns={[
          { key: "name", label: "Member" },
          { key: "from", label: "First day" },
          { key: "to", label: "Last day" },
          { key: "cover", label: "Who covers" },
          { key: "remove", label: "Take away" },
        ]}
        rows={leave.map(({ id, name, fromDay, toDay, cover, gap }) => ({
          id,
          cells: {
            name,
            from: <When at={fromDay} form="date" />,
            to: <When at={toDay} form="date" />,
            cover: (
              <>
                {cover ?? (gap === null ? "Nobody in particular" : null)}
                {gap === null ? null : <div>{gap}</div>}
              </>
            ),
            remove: (
              <RowButton fields={{ intent: "remove", leaveId: id }} text="Take away" about={`the leave of ${name}`} />
            ),
          },
        }))}
      />
    </section>
  );
}
