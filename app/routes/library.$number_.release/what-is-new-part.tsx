import { Link } from "@remix-run/react";
import type { NewInVersion } from "./what-is-new.ts";

/** What is new in the version that is about to be released. */
export function WhatIsNew({ number, changed }: { number: number; changed: NewInVersion }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">What changed since version {changed.since}</h2>
      {changed.files.map((file, index) => (
        <div key={index}>
          <p>
            <bdi>{file.name}</bdi>
          </p>
          <ul>
            {file.says.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </div>
      ))}
      {changed.more === 0 ? null : <p>And {changed.more} more.</p>}
      <p>
        <Link to={`/library/${number}/changed?from=${changed.since}&to=${changed.to}`}>
          See each change, word by word
        </Link>
      </p>
    </section>
  );
}
