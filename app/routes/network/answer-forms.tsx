import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import type { Refused } from "../administration/typed.ts";

type Props = {
  name: string;
  /** What the form carries, so that it is known whose request it answers. */
  fields: Readonly<Record<string, string>>;
  /** The id of the box for the reason: each request has its own, so that the error summary leads to the right one. */
  reasonId: string;
  refused: Refused | undefined;
};

/** Lets somebody in who asked, or declines and says why. */
export function AnswerForms({ name, fields, reasonId, refused }: Props) {
  const hidden = Object.entries(fields).map(([field, value]) => (
    <input key={field} type="hidden" name={field} value={value} />
  ));
  return (
    <>
      <Form method="post">
        {hidden}
        <Button name="intent" value="accept">
          Let {name} in
        </Button>
      </Form>
      <Details summary={`Decline ${name}`} open={refused !== undefined}>
        <Form method="post" noValidate>
          {hidden}
          <input type="hidden" name="intent" value="decline" />
          <TextArea
            id={reasonId}
            name="reason"
            label="Why not"
            hint="They read this in a mail."
            rows={3}
            value={refused?.typed?.["reason"]?.[0]}
            error={refused?.errors[reasonId]}
          />
          <Button kind="secondary">Decline and mail the reason</Button>
        </Form>
      </Details>
    </>
  );
}

/** How long a request has waited, and whether that is longer than was promised. */
export function WaitedFor({ age: { workingDays, overdue } }: { age: { workingDays: number; overdue: boolean } }) {
  return (
    <p>
      {overdue ? <Tag colour="red">Overdue</Tag> : null} {sayAge(workingDays)}
    </p>
  );
}

function sayAge(workingDays: number): string {
  if (workingDays === 0) return "Has waited less than a working day";
  return workingDays === 1 ? "Has waited 1 working day" : `Has waited ${workingDays} working days`;
}
