import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Radios } from "#app/ui/radios/radios.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { When } from "#app/ui/when/when.tsx";
import { keptIn } from "../administration/kept.ts";
import type { Refused } from "../administration/typed.ts";
import type { ShownSlides } from "./load-slides.ts";

/** Leave to show the slides: asked for once, with name, licence and date, and taken back with one press. */
export function PermissionForm({ shown, refused }: { shown: ShownSlides; refused: Refused | undefined }) {
  const { permission } = shown;
  if (permission !== null)
    return (
      <section>
        <h2 className="nhsuk-heading-m">You agreed</h2>
        <p>
          {permission.name} agreed on <When at={permission.at} /> that we show the slides. Licence: {permission.licence}
          . Notes are {permission.notes ? "shown as well" : "not shown"}.
        </p>
        <Form method="post">
          <input type="hidden" name="intent" value="take-back" />
          <p>If you take this back, nobody can see the slides from that moment on.</p>
          <Button kind="secondary">Take it back</Button>
        </Form>
      </section>
    );
  const kept = keptIn(refused);
  return (
    <Form method="post" noValidate>
      <h2 className="nhsuk-heading-m">May we show your slides?</h2>
      <input type="hidden" name="intent" value="agree" />
      <Radios
        {...kept.one("licence")}
        label="What others may do with them (the licence)"
        labelSize="s"
        choices={shown.licences}
      />
      <Checkboxes
        {...kept.many("notes")}
        label="Your notes"
        labelSize="s"
        hint="Notes often hold names. Unless you tick this, others get a copy without notes, comments and hidden slides."
        choices={[{ value: "yes", label: "Others may read my notes, and download my own file" }]}
      />
      <TextInput {...kept.one("name", shown.speaker)} label="Your name" autoComplete="name" />
      <Checkboxes
        {...kept.many("agree")}
        label="Your word for it"
        labelSize="s"
        hint="You can take it back at any time. Copies already downloaded cannot be called back."
        choices={[
          {
            value: "yes",
            label:
              "You may show my slides for everybody to see. I may say so for everyone who made them, and nobody can be recognised in them who has not agreed.",
          },
        ]}
      />
      <Button>Yes, show my slides</Button>
    </Form>
  );
}
