import { Link } from "@remix-run/react";

/** What to do next when nothing was found. */
export function NothingFound({ others }: { others: number }) {
  return (
    <section aria-labelledby="nothing-heading">
      <h2 className="nhsuk-heading-m" id="nothing-heading">
        Nothing in the library has these words
      </h2>
      {others > 0 ? null : <p>We looked for words that are spelled nearly like them too.</p>}
      <ul>
        <li>Try one word, or another word for the same thing.</li>
        <li>
          <Link to="/library">Look through the whole library</Link>, by topic or by place.
        </li>
        <li>
          If you look for help for yourself, a link worker can find it with you: <Link to="/refer">refer yourself</Link>
          .
        </li>
      </ul>
      <p>
        When several people look for the same words, the facilitators of the network are told which words, and not who
        looked.
      </p>
    </section>
  );
}
