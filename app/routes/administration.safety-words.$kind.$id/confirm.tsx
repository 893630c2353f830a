import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";
import type { EntryView } from "./load-entry.ts";

type Props = { entry: EntryView; kept: Kept };

/** Nothing is ticked or filled in beforehand: a confirmation is made by the person who signed in, or not at all. */
export function Confirm({ entry, kept }: Props) {
  if (entry.value === null) return null;
  const isText = entry.place.kind === "safety-text";
  return (
    <section>
      <h2 className="nhsuk-heading-m">{isText ? "Agree these words" : "Confirm this number"}</h2>
      <Form method="post" noValidate key={entry.seen}>
        <input type="hidden" name="intent" value="confirm" />
        <input type="hidden" name="seen" value={entry.seen} />
        {isText ? (
          <TextInput
            id="confirmRole"
            name="confirmRole"
            label="Your role"
            hint="Like: clinical safety officer. A clinical safety officer should agree every text."
            value={kept.one("confirmRole").value}
            error={kept.error("confirmRole")}
          />
        ) : null}
        <Checkboxes
          id="confirmed"
          name="confirmed"
          label={isText ? "Have you read them?" : "Have you checked it?"}
          labelSize="s"
          choices={[{ value: "yes", label: whatIsSaid(entry) }]}
          values={kept.values("confirmed")}
          error={kept.error("confirmed")}
        />
        <p>Your name and today's date are kept with it.</p>
        <Button kind="secondary">{isText ? "Agree these words" : "Confirm this number"}</Button>
      </Form>
    </section>
  );
}

/** The sentence beside the box, for what stands there and for what is typed. */
export function whatIsSaid({ place }: Pick<EntryView, "place">): string {
  switch (place.kind) {
    case "safety-text":
      return "I have read these words today as they stand, and I agree them";
    case "helpline":
      return "I checked this number today, at its source or by ringing it";
    case "adults-line":
      return "I checked today that this number takes worries about adults";
    case "childrens-line":
      return "I checked today that this number takes worries about children";
  }
}
