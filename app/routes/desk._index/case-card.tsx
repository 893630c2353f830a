import { Card } from "#app/ui/card/card.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import type { CaseView } from "./case-view.ts";

export const bulkFormId = "with-the-chosen";

type CaseCardProps = {
  one: CaseView;
  /** The list that it stands in, as an address says it. */
  from?: string;
  /** It can be chosen for an act on several. */
  choosable?: boolean;
};

/** One referral on the desk: who, what is due, how to reach them safely, where from and who has it. */
export function CaseCard({ one, from, choosable = false }: CaseCardProps) {
  return (
    <Card
      heading={one.age === null ? one.called : `${one.called}, ${one.age}`}
      headingLevel={3}
      to={from === undefined ? `/desk/${one.reference}` : `/desk/${one.reference}?${from}`}
      strong={one.urgent}
      tags={<CaseTags one={one} />}
    >
      {one.level === null ? null : <FlagLine level={one.level} waits={one.waits} />}
      <DueLines one={one} />
      {one.safe === null ? null : (
        <p className="safe-line">
          <strong>Safe contact:</strong> {one.safe}
        </p>
      )}
      <p className="case-facts">
        {one.practice}
        {one.pcn === null ? null : `, ${one.pcn}`}
        <br />
        {[one.owner, ...one.covers.map(({ words }) => words)].join(". ")}
        <br />
        {one.door}, {one.sent}. Reference {one.shownReference}
      </p>
      {choosable ? <Choose one={one} /> : null}
    </Card>
  );
}

function DueLines({ one: { due, breaches } }: { one: CaseView }) {
  if (breaches.length > 0) {
    return breaches.map((breach) => (
      <p key={breach} className="due due--over">
        {breach}
      </p>
    ));
  }
  return due === null ? null : <p className="due">{due}</p>;
}

/** It belongs to the form below the list. With it goes how the referral stood when it was chosen. */
function Choose({ one }: { one: CaseView }) {
  return (
    <label className="case-choose">
      <input type="checkbox" name="chosen" value={`${one.reference}.${one.version}`} form={bulkFormId} />
      <span>
        Choose<VisuallyHidden> {one.called}</VisuallyHidden>
      </span>
    </label>
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
      {one.teamLabels.map((label) => (
        <Tag key={`team ${label}`} colour="blue">
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
