import { Link } from "@remix-run/react";
import type { NewsletterLine } from "#app/domain/newsletter/newsletter-lines.ts";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";

export type BodyProps = { html: string; lines: readonly NewsletterLine[] };

/** A newsletter as its reader may see it: the introduction, and what it points at. */
export function NewsletterBody({ html, lines }: BodyProps) {
  return (
    <>
      <WrittenText html={html} />
      {lines.length === 0 ? null : (
        <ul className="thread-list">
          {lines.map(({ to, kind, title, until, why }) => (
            <li key={to}>
              {kind}: <Link to={to}>{title}</Link>
              {until === "" ? null : `, ${until}`}
              {why === "" ? null : <p>{why}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
