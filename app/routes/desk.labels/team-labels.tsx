import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Table } from "#app/ui/table/table.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";

type Team = { id: string; name: string; sample: boolean; labels: readonly { id: string; name: string }[] };

export function TeamLabels({ team, kept }: { team: Team; kept: Kept }) {
  const field = kept.one("name");
  return (
    <section aria-label={`Labels of ${team.name}`}>
      <h2 className="nhsuk-heading-m">
        {team.name} {team.sample ? <SampleMark /> : null}
      </h2>
      <Form method="post" noValidate>
        <input type="hidden" name="teamId" value={team.id} />
        <TextInput
          {...field}
          id={field.error ? "name" : `name-${team.id}`}
          label="New label"
          hint="Up to 30 letters"
          width={20}
          autoComplete="off"
        />
        <Button kind="secondary">Add the label</Button>
      </Form>
      <Table
        caption={`Labels of ${team.name}`}
        captionHidden
        empty="There is no label yet."
        columns={[
          { key: "name", label: "Label" },
          { key: "end", label: "Take away" },
        ]}
        rows={team.labels.map(({ id, name }) => ({
          id,
          cells: {
            name,
            end: <RowButton fields={{ intent: "end", labelId: id }} text="Take away" about={`the label ${name}`} />,
          },
        }))}
      />
      <p>A label that you take away is not offered any more. Whoever has it on keeps it.</p>
    </section>
  );
}
