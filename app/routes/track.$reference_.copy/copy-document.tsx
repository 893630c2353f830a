import { sayLocalDateAndYear } from "#app/domain/clock/say-date.ts";
import type { CopyItem, CopySection } from "#app/domain/record/record-copy.ts";
import { named, neverInCopy } from "./copy-words.ts";
import type { CopyToGive } from "./copy-to-give.ts";

/** The copy to read: one page that needs nothing else, to keep, to print and to open with the line cut. */
export function CopyDocument({ copy }: { copy: CopyToGive }) {
  const title = `What we hold about you, ${copy.reference}`;
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style>{style}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>
            Made on {copy.madeOn} by {copy.network}. {copy.decided}
          </p>
          <nav aria-label="In this copy">
            <ul>
              {copy.sections.map(({ id, heading }) => (
                <li key={id}>
                  <a href={`#${id}`}>{heading}</a>
                </li>
              ))}
              <li>
                <a href="#who">Who looked at it</a>
              </li>
              <li>
                <a href="#not">What is not in it</a>
              </li>
            </ul>
          </nav>
          {copy.sections.map((section) => (
            <Section key={section.id} section={section} dayOf={copy.dayOf} />
          ))}
          <Looks copy={copy} />
          <NotInIt held={copy.held} />
        </main>
      </body>
    </html>
  );
}

type SectionProps = { section: CopySection; dayOf: (at: Date) => string };

function Section({ section: { id, heading, items }, dayOf }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {items.length === 0 ? <p>Nothing</p> : null}
      {items.map((one) => (
        <Item key={one.key} one={one} dayOf={dayOf} />
      ))}
    </section>
  );
}

function Item({ one: { what, at, by, lines, file }, dayOf }: { one: CopyItem; dayOf: (at: Date) => string }) {
  return (
    <article>
      <h3>{what}</h3>
      <p className="by">
        {by}
        {at === null ? "" : `, ${dayOf(at)}`}
      </p>
      {lines.map(({ label, words }, index) => (
        <p key={index} className="words">
          {label === "" ? null : <strong>{named(label)} </strong>}
          {words}
        </p>
      ))}
      {file === undefined ? null : (
        <p>
          <a href={`copy/files/${file}`}>Take this file</a>. It opens from your page, not from a copy that you saved.
        </p>
      )}
    </article>
  );
}

function Looks({ copy: { readers } }: { copy: CopyToGive }) {
  return (
    <section aria-labelledby="who">
      <h2 id="who">Who looked at it</h2>
      <p>One line for each person and day, the newest first.</p>
      {readers.length === 0 ? <p>Nobody has opened it yet.</p> : null}
      <ul>
        {readers.map(({ day, role, team }, index) => (
          <li key={index}>
            {sayLocalDateAndYear(day)}: {role}, {team}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NotInIt({ held }: { held: readonly string[] }) {
  return (
    <section aria-labelledby="not">
      <h2 id="not">What is not in it</h2>
      {held.length === 0 ? <p>Whoever went through it held nothing back.</p> : null}
      {held.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>These stand in no copy:</p>
      <ul>
        {neverInCopy.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        If you think that something is missing or wrong, tell us on your page. You can also complain to the Information
        Commissioner: ico.org.uk.
      </p>
    </section>
  );
}

const style = `body{font:1.125rem/1.5 Arial,sans-serif;color:#212b32;background:#fff;margin:0}
main{max-width:44rem;margin:0 auto;padding:1rem}
h1{font-size:1.75rem;line-height:1.25}h2{font-size:1.375rem;margin-top:2.5rem;border-top:2px solid #212b32;padding-top:.75rem}
h3{font-size:1.125rem;margin:1.5rem 0 0}
a{color:#00459c}.by{color:#4c6272;margin:0 0 .25rem}.words{white-space:pre-wrap;overflow-wrap:anywhere;margin:.25rem 0}
@media print{body{font-size:11pt}nav{display:none}article{break-inside:avoid}}`;
