import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { CopyButton } from "#app/ui/copy-button/copy-button.tsx";
import { SummaryList, type SummaryRow } from "#app/ui/summary-list/summary-list.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { RecordView } from "./record-view.ts";

/** Everything that is known of a resource, as a list of names and values. */
export function AboutIt({ record }: { record: RecordView }) {
  const rows: (SummaryRow | null)[] = [
    said("About", tagLinks("topic", record.topics)),
    said("For", tagLinks("audience", record.audiences)),
    said("Places", tagLinks("place", record.places)),
    said("Author", record.author),
    said("Organisation", record.organisation),
    said("Made", record.madeOn),
    said("Language", record.language),
    { key: "What you may do", value: <Licence record={record} /> },
    said("Why we may show it", record.permission),
    { key: "How to credit it", value: <Credit text={record.credit} /> },
    said("Whom to ask", record.contact),
    { key: "Who can see it", value: record.seenBy },
    { key: "Last checked", value: <Checked record={record} /> },
    { key: "Versions", value: <Versions record={record} /> },
  ];
  return (
    <section>
      <h2 className="nhsuk-heading-m">About this resource</h2>
      <SummaryList rows={rows.filter((row) => row !== null)} />
      {isOut(record) ? (
        <p>
          <a href={`/library/pack?number=${record.number}`}>Take it with you, with its text (one file)</a>
        </p>
      ) : null}
    </section>
  );
}

/** Whether others see it now: only then is there something to carry away. */
function isOut({ draft, withdrawn, embargoUntil, version }: RecordView): boolean {
  return !draft && withdrawn === null && embargoUntil === null && version.released;
}

function said(key: string, value: ReactNode): SummaryRow | null {
  return value === null || value === "" ? null : { key, value };
}

function tagLinks(facet: string, tags: readonly { id: string; name: string }[]): ReactNode {
  if (tags.length === 0) return null;
  return (
    <ul className="nhsuk-list">
      {tags.map(({ id, name }) => (
        <li key={id}>
          <Link to={`/library?${facet}=${encodeURIComponent(id)}`}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

function Licence({ record: { licence } }: { record: RecordView }) {
  if (licence === null) return <>Nobody has said yet. Ask before you use it.</>;
  return (
    <>
      <p>{licence.may}</p>
      <p>
        {licence.url === null ? (
          licence.name
        ) : (
          <a href={licence.url} rel="license">
            {licence.name}
          </a>
        )}
      </p>
    </>
  );
}

function Credit({ text }: { text: string }) {
  return (
    <>
      <p>{text}</p>
      <CopyButton text={text} label="Copy the credit" />
    </>
  );
}

function Checked({ record: { checked, reviewDueOn, overdue } }: { record: RecordView }) {
  return (
    <>
      {checked === null ? (
        <p>Nobody has checked it since it was added.</p>
      ) : (
        <p>
          <When at={checked.at} form="date" />, by {checked.by}
        </p>
      )}
      {reviewDueOn === null ? null : (
        <p>
          {overdue ? "It was due to be checked again by " : "To be checked again by "}
          <When at={reviewDueOn} form="date" />.
        </p>
      )}
    </>
  );
}

function Versions({ record: { versions, number } }: { record: RecordView }) {
  return (
    <ul className="nhsuk-list">
      {versions.map((version) => (
        <li key={version.number}>
          <Link to={`/library/${number}?v=${version.number}`}>Version {version.number}</Link>,{" "}
          <When at={version.madeAt} form="short" />
          {version.by === null ? null : `, by ${version.by}`}
          {version.why === "" ? null : `: ${version.why}`}
          {version.released ? null : " (not released yet)"}
        </li>
      ))}
      {versions.length > 1 ? (
        <li>
          <Link to={`/library/${number}/changed`}>What changed</Link>
        </li>
      ) : null}
    </ul>
  );
}
