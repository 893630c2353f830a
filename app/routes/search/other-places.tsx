import { Link } from "@remix-run/react";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import type { SearchView } from "./load-search.ts";

/** What was found that is no resource: pages of the site, areas, and for members other members. */
export function OtherPlaces({ people, places }: Pick<SearchView, "people" | "places">) {
  if (people.length === 0 && places.length === 0) return null;
  return (
    <section aria-labelledby="other-heading">
      <h2 className="nhsuk-heading-m" id="other-heading">
        On this site
      </h2>
      <ul>
        {places.map(({ to, title, kind }) => (
          <li key={to}>
            <Link to={to}>{title}</Link> {kind === "area" ? "(what the library has about it)" : null}
          </li>
        ))}
        {people.map(({ id, name, sample }) => (
          <li key={id}>
            <Link to={`/members/${id}`}>{name}</Link> (member) {sample ? <SampleMark /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
