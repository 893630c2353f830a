import { Link } from "@remix-run/react";
import { When } from "#app/ui/when/when.tsx";
import { DirectQuestion, Noticed } from "./noticed.tsx";
import type { FlagView, RecordView } from "./record-view.ts";

/** What was noticed and by which rule, what the person said to the direct question, and who acts on it. */
export function FlagCard({ record }: { record: RecordView }) {
  const { flag, noticed, direct, head } = record;
  if (flag === null) {
    return (
      <section aria-label="What the site noticed">
        <h2 className="nhsuk-heading-m">What the site noticed</h2>
        {head.labels.length === 0 ? null : <p>{head.labels.join("; ")}</p>}
        {noticed.length === 0 ? <NothingNoticed /> : <Noticed noticed={noticed} />}
        <DirectQuestion direct={direct} />
      </section>
    );
  }
  return (
    <div className="nhsuk-card card--strong">
      <div className="nhsuk-card__content">
        <h2 className="nhsuk-card__heading nhsuk-heading-s">Flag: {flag.words.join("; ")}</h2>
        <p>
          <strong>{flag.level}.</strong> Raised <When at={flag.raisedAt} form="date-time" />.
          {head.labels.length === 0 ? null : ` Also: ${head.labels.join("; ")}.`}
        </p>
        {flag.tooYoung ? (
          <p>
            They gave this age after they asked for the call, and were told that we ring all the same. Ring them, and
            tell the safeguarding lead: they may be a child in danger.
          </p>
        ) : null}
        <DirectQuestion direct={direct} />
        {noticed.length === 0 ? <NothingNoticed /> : <Noticed noticed={noticed} />}
        <Acknowledged flag={flag} waits={head.waits} />
      </div>
    </div>
  );
}

function NothingNoticed() {
  return (
    <p>
      No warning words noticed. The guide misses some: <Link to="/safety">see the scorecard</Link>
    </p>
  );
}

function Acknowledged({ flag, waits }: { flag: FlagView; waits: string | null }) {
  if (flag.seenBy === null || flag.seenAt === null) {
    const waited = waits === null ? "" : ` It has waited ${waits}.`;
    return <p>Nobody has said that they act on it.{waited}</p>;
  }
  return (
    <>
      <p>
        <strong>{flag.seenBy}</strong> acted on it, <When at={flag.seenAt} form="date-time" />:
      </p>
      <ul>
        {flag.deeds.map((deed) => (
          <li key={deed}>{deed}</li>
        ))}
      </ul>
      {flag.note === "" ? null : <p className="talk__words">{flag.note}</p>}
    </>
  );
}
