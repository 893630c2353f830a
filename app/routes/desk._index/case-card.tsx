import { Card } from "#app/ui/card/card.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import type { CaseView } from "./case-view.ts";

/** One referral on the desk: who, where from, what is due and who has it. */
export function CaseCard({ one }: { one: CaseView }) {
  return (
    <Card
      heading={one.age === null ? one.called : `${one.called}, ${one.age}`}
      headingLevel={3}
      to={`/desk/${one.reference}`}
      strong={one.urgent}
      tags={<CaseTags one={one} />}
    >
      {one.level === null ? null : <FlagLine level={one.level} waits={one.waits} />}
      {one.due === null ? null : <p className={one.overdue ? "due due--over" : "due"}>{one.due}</p>}
      <p className="case-facts">
        {one.practice}
        {one.pcn === null ? null : `, ${one.pcn}`}
        <br />
        {one.owner}
        <br />
        {one.door}, {one.sent}. Reference {one.shownReference}
      </p>
    </Card>
  );
}

function FlagLine({ level, waits }: { level: string; waits: string | null }) {
  return (
    <p className="flag-line">
      <strong>{level}.</strong>{" "}
      {waits === null ? "Somebody acts on it." : `Nobody has said that they act on it. It has waited ${waits}.`}
    </p>
  );
}

export function CaseTags({ one }: { one: CaseView }) {
  return (
    <>
      {one.flags.map((flag) => (
        <Tag key={flag} colour={one.urgent ? "red" : "grey"}>
          {flag}
        </Tag>
      ))}
      {one.labels.map((label) => (
        <Tag key={label} colour="grey">
          {label}
        </Tag>
      ))}
      {one.urgent && one.flagSeen ? <Tag colour="yellow">Flag seen</Tag> : null}
      {one.overdue ? <Tag colour="yellow">Overdue</Tag> : null}
      {one.newMessage ? <Tag colour="blue">New message</Tag> : null}
      <Tag colour={one.closed ? "grey" : "green"}>{one.state}</Tag>
    </>
  );
}
