import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Card } from "#app/ui/card/card.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import type { Refused } from "../administration/typed.ts";
import type { WaitingRequest } from "../network/waiting-requests.ts";

type Props = { request: WaitingRequest; refused: Refused | undefined };

export function RequestCard({ request, refused }: Props) {
  const reason = `reason-${request.id}`;
  return (
    <Card heading={request.name} strong={request.age.overdue}>
      <p>
        {request.age.overdue ? <Tag colour="red">Overdue</Tag> : null} {sayAge(request.age.workingDays)}
      </p>
      <SummaryList
        rows={[
          { key: "What they do", value: request.workRole },
          { key: "Where", value: request.organisation },
          { key: "Place", value: request.place },
          { key: "Mail address", value: request.mail },
          { key: "Why", value: request.why },
        ]}
      />
      <Form method="post">
        <input type="hidden" name="requestId" value={request.id} />
        <Button name="intent" value="accept">
          Let {request.name} in
        </Button>
      </Form>
      <Details summary={`Decline ${request.name}`} open={refused !== undefined}>
        <Form method="post" noValidate>
          <input type="hidden" name="requestId" value={request.id} />
          <input type="hidden" name="intent" value="decline" />
          <TextArea
            id={reason}
            name="reason"
            label="Why not"
            hint="They read this in a mail."
            rows={3}
            value={refused?.typed?.["reason"]?.[0]}
            error={refused?.errors[reason]}
          />
          <Button kind="secondary">Decline and mail the reason</Button>
        </Form>
      </Details>
    </Card>
  );
}

function sayAge(workingDays: number): string {
  if (workingDays === 0) return "Has waited less than a working day";
  return workingDays === 1 ? "Has waited 1 working day" : `Has waited ${workingDays} working days`;
}
