import { Form } from "@remix-run/react";
import { newsletterLimits } from "#app/domain/newsletter/why-newsletter-not.ts";
import { Button, ButtonGroup } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { MarkdownButtons } from "#app/ui/discussion/markdown-buttons.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { ItemFields } from "./item-fields.tsx";
import type { FormItem } from "./items-view.ts";

export type EditFormProps = {
  title: string;
  intro: string;
  version: number;
  items: readonly FormItem[];
  address: string;
  lost: number;
  choices: readonly { value: string; label: string }[];
  error: { field: string; text: string } | undefined;
};

/** One form: whichever of its buttons is pressed, all that was typed is kept. */
export function EditForm({ title, intro, version, items, address, lost, choices, error }: EditFormProps) {
  const fresh = choices.filter(({ value }) => items.every(({ to }) => to !== value));
  const errorOf = (field: string) => (error?.field === field ? error.text : undefined);
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="version" value={version} />
      <TextInput id="title" name="title" label="Title" value={title} error={errorOf("title")} />
      <TextArea
        id="intro"
        name="intro"
        label="Introduction"
        hint="Every member reads it. Write nothing here that only a closed space may know, and do not describe a person so that a neighbour would know them."
        rows={10}
        maxLetters={newsletterLimits.intro}
        value={intro}
        error={errorOf("intro")}
      />
      <MarkdownButtons of="intro" />
      <Keep />
      <h2 className="nhsuk-heading-m" id="items">
        What it points at
      </h2>
      <p>Each member reads only what they may see. The rest is left out for them, with your line about it.</p>
      {lost === 0 ? null : <p>{sayLost(lost)}</p>}
      {items.length === 0 ? <p>Nothing yet.</p> : null}
      <ol className="newsletter-items">
        {items.map((item, at) => (
          <li key={item.to}>
            <ItemFields item={item} at={at} last={at === items.length - 1} error={errorOf(`why-${at}`)} />
          </li>
        ))}
      </ol>
      {fresh.length === 0 ? null : (
        <Details summary="Choose from what came lately">
          <Checkboxes id="add" name="add" label="Add these" labelSize="s" choices={fresh} />
        </Details>
      )}
      <TextInput
        id="address"
        name="address"
        label="Add by address"
        hint="Copy it from the page of a discussion, a notice, a resource, slides or a session."
        value={address}
        error={errorOf("address")}
      />
      <Keep />
    </Form>
  );
}

function Keep() {
  return (
    <ButtonGroup>
      <Button name="intent" value="keep">
        Keep the draft
      </Button>
      <Button kind="secondary" name="intent" value="look">
        Keep it and see how it looks
      </Button>
    </ButtonGroup>
  );
}

function sayLost(lost: number): string {
  return lost === 1
    ? "Something that stood here is not there any more. It goes when you keep the draft."
    : `${lost} things that stood here are not there any more. They go when you keep the draft.`;
}
