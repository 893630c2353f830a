import { Link } from "@remix-run/react";
import { NewsletterBody, type BodyProps } from "../newsletters/newsletter-body.tsx";

export type DigestLine = { to: string; title: string; more: string };

type Props = {
  newsletter: ({ number: number; title: string } & BodyProps) | null;
  announced: readonly DigestLine[];
  talk: readonly DigestLine[];
  board: readonly DigestLine[];
  resources: readonly DigestLine[];
};

/** What a digest tells of; a part without anything is left out. */
export function DigestSections({ newsletter, announced, talk, board, resources }: Props) {
  if (newsletter === null && announced.length + talk.length + board.length + resources.length === 0)
    return <p>What this digest told of is not there any more, or not open to you now.</p>;
  return (
    <>
      {newsletter === null ? null : (
        <section>
          <h2 className="nhsuk-heading-m">The newsletter: {newsletter.title}</h2>
          <NewsletterBody {...newsletter} />
        </section>
      )}
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
