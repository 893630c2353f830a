import { Form } from "@remix-run/react";
import { LinkButton } from "#app/ui/button/button.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";

type RowButtonProps = {
  /** What the form says besides the press: which row, and what to do with it. */
  fields: Readonly<Record<string, string>>;
  text: string;
  /** Which row, for those who hear the button without seeing the row. */
  about: string;
  /** Where the form goes, when that is not the page it stands on. */
  to?: string;
};

/** The act of one row of a table. */
export function RowButton({ fields, text, about, to }: RowButtonProps) {
  return (
    <Form method="post" {...(to === undefined ? {} : { action: to })}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <LinkButton>
        {text}
        <VisuallyHidden> {about}</VisuallyHidden>
      </LinkButton>
    </Form>
  );
}
