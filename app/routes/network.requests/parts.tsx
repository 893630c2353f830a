import { Card } from "#app/ui/card/card.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import type { Refused } from "../administration/typed.ts";
import { AnswerForms, WaitedFor } from "../network/answer-forms.tsx";
import type { WaitingRequest } from "../network/waiting-requests.ts";

type Props = { request: WaitingRequest; refused: Refused | undefined };

export function RequestCard({ request, refused }: Props) {
  return (
    <Card heading={request.name} strong={request.age.overdue}>
      <WaitedFor age={request.age} />
      <SummaryList
        rows={[
          { key: "What they do", value: request.workRole },
          { key: "Where", value: request.organisation },
          { key: "Place", value: request.place },
          { key: "Mail address", value: request.mail },
          { key: "Why", value: request.why },
        ]}
      />
      <AnswerForms
        name={request.name}
        fields={{ requestId: request.id }}
        reasonId={`reason-${request.id}`}
        refused={refused}
      />
    </Card>
  );
}
