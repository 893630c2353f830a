import { Link } from "@remix-run/react";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";

export type LineView = {
  key: string;
  says: string;
  why: string;
  title: string | null;
  to: string | null;
  at: Date;
  isNew: boolean;
  /** Members who said that people can ask them about such a question. */
  helpers: readonly { to: string; name: string; askMeAbout: string }[];
};

/** What a member was told of, a line for each thread: what is new first. */
export function NoticeLines({ lines }: { lines: readonly LineView[] }) {
  return (
    <ul className="thread-list">
      {lines.map((line) => (
        <li key={line.key}>
          <p className="thread-list__title">
            {line.isNew ? <Tag>New</Tag> : null} <Says line={line} />
          </p>
          <p className="nhsuk-hint">
            <When at={line.at} form="moment" />. {line.why}
          </p>
          {line.helpers.length === 0 ? null : <Helpers helpers={line.helpers} />}
        </li>
      ))}
    </ul>
  );
}

function Says({ line: { says, title, to } }: { line: LineView }) {
  const first = `${says.slice(0, 1).toUpperCase()}${says.slice(1)}`;
  if (to === null) return <>{first}</>;
  return (
    <Link to={to}>
      {first}
      {title === null ? null : <>: {title}</>}
    </Link>
  );
}

function Helpers({ helpers }: Pick<LineView, "helpers">) {
  return (
    <>
      <p>These members said that people can ask them about it:</p>
      <ul>
        {helpers.map(({ to, name, askMeAbout }) => (
          <li key={to}>
            <Link to={to}>{name}</Link> (ask me about: {askMeAbout})
          </li>
        ))}
      </ul>
    </>
  );
}
