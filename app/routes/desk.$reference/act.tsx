import { Form } from "@remix-run/react";
import type { FormEventHandler, ReactNode } from "react";
import { Button, type ButtonKind } from "#app/ui/button/button.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import type { Intent } from "./act-form.ts";

type PlainActProps = {
  intent: Intent;
  version: number;
  label: string;
  /** Finishes the button for screen readers where several say the same. */
  about?: string;
  kind?: ButtonKind;
  fields?: Record<string, string>;
};

/** An act that is one button. */
export function PlainAct({ intent, version, label, about, kind = "secondary", fields = {} }: PlainActProps) {
  return (
    <ActForm intent={intent} version={version} fields={fields}>
      <Button kind={kind}>
        {label}
        {about === undefined ? null : <VisuallyHidden>: {about}</VisuallyHidden>}
      </Button>
    </ActForm>
  );
}

type ActFormProps = {
  intent: Intent;
  version: number;
  fields?: Record<string, string>;
  /** Files may go with it. */
  takesFiles?: boolean;
  onSubmit?: FormEventHandler<HTMLFormElement>;
  onInput?: () => void;
  children: ReactNode;
};

/** The form of an act, with the record as it stood on the page. */
export function ActForm({ intent, version, fields = {}, takesFiles = false, children, ...heard }: ActFormProps) {
  const encType = takesFiles ? "multipart/form-data" : "application/x-www-form-urlencoded";
  return (
    <Form method="post" encType={encType} preventScrollReset={false} {...heard}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={version} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}
