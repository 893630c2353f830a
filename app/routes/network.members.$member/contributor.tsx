import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Select } from "#app/ui/select/select.tsx";
import type { Kept } from "../administration/kept.ts";
import { RowButton } from "../administration/row-button.tsx";

type Choice = { value: string; label: string };

/** Where a member is a contributor, with the way to change it. */
export function Contributor({
  held,
  scopes,
  kept,
}: {
  held: readonly Choice[];
  scopes: readonly Choice[];
  kept: Kept;
}) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">Contributor</h2>
      <p>Contributors show others in the library what they made, without asking a facilitator first.</p>
      {held.length === 0 ? <p>They are not one yet.</p> : null}
      <ul>
        {held.map(({ value, label }) => (
          <li key={value}>
            {label} <RowButton fields={{ intent: "take-contributor", scope: value }} text="Take away" about={label} />
          </li>
        ))}
      </ul>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="give-contributor" />
        <Select {...kept.one("scope")} label="Make them a contributor of" choices={scopes} />
        <Button kind="secondary">Give the role</Button>
      </Form>
    </section>
  );
}
