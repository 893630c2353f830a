import { Link } from "@remix-run/react";
import { Card } from "#app/ui/card/card.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import type { Refused } from "../administration/typed.ts";
import { AnswerForms, WaitedFor } from "../network/answer-forms.tsx";
import { reasonIdOf } from "./reason-id-of.ts";

type Asked = {
  spaceId: string;
  spaceName: string;
  memberId: string;
  name: string;
  why: string;
  age: { workingDays: number; overdue: boolean };
};

export function AskedCard({ asked, refused }: { asked: Asked; refused: Refused | undefined }) {
  const { spaceId, spaceName, memberId, name, why, age } = asked;
  return (
    <Card heading={name} strong={age.overdue}>
      <WaitedFor age={age} />
      <SummaryList
        rows={[
          { key: "Space", value: <Link to={`/spaces/${spaceId}`}>{spaceName}</Link> },
          { key: "Member", value: <Link to={`/members/${memberId}`}>{name}</Link> },
          { key: "Why", value: why === "" ? "They did not say" : why },
        ]}
      />
      <AnswerForms
        name={name}
        fields={{ space: spaceId, member: memberId }}
        reasonId={reasonIdOf(spaceId, memberId)}
        refused={refused}
      />
    </Card>
  );
}
