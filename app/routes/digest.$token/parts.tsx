import { Link } from "@remix-run/react";

export type DigestLine = { to: string; title: string; more: string };

type Props = {
  announced: readonly DigestLine[];
  talk: readonly DigestLine[];
  board: readonly DigestLine[];
  resources: readonly DigestLine[];
};

/** What a digest tells of; a part without anything is left out. */
export function DigestSections({ announced, talk, board, resources }: Props) {
  if (announced.length + talk.length + board.length + resources.length === 0)
    return <p>What this digest told of is not there any more, or not open to you now.</p>;
  return (
    <>
      <Section heading="Announcements" lines={announced} />
      <Section heading="Discussions" lines={talk} />
      <Section heading="On the noticeboard" lines={board} />
      <Section heading="New in the library" lines={resources} />
    </>
  );
}

function Section({ heading, lines }: { heading: string; lines: readonly DigestLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <ul className="thread-list">
        {lines.map(({ to, title, more }) => (
          <li key={to}>
            <Link to={to}>{title}</Link>
            {more === "" ? null : `, ${more}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
