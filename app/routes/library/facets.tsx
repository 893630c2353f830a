import { Link } from "@remix-run/react";
import { filterAddress, isNarrowed, readFilter, type LibraryFilter } from "#app/domain/library/library-filter.ts";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import type { FacetView } from "./facet-views.ts";

type Props = { page: "/library" | "/search"; facets: readonly FacetView[]; filter: LibraryFilter };

/** What the list can be narrowed to: links, so that each choice has its own address. */
export function Facets({ page, facets, filter }: Props) {
  const words = new URLSearchParams(filter.words === "" ? {} : { q: filter.words });
  return (
    <nav className="library-facets" aria-label="Narrow the list">
      {isNarrowed(filter) ? (
        <p>
          <Link to={`${page}${filterAddress(readFilter(words))}`}>Show everything again</Link>
        </p>
      ) : null}
      {facets.map((facet) =>
        facet.values.length === 0 ? null : (
          <details key={facet.facet} open={facet.values.some(({ chosen }) => chosen)}>
            <summary>{facet.name}</summary>
            <ul>
              {facet.values.map(({ value, name, count, chosen, to }) => (
                <li key={value}>
                  <Link to={to} rel="nofollow" aria-current={chosen ? "true" : undefined}>
                    {chosen ? "✓ " : ""}
                    {name}
                    {chosen ? <VisuallyHidden>, chosen: take it off</VisuallyHidden> : null}
                  </Link>{" "}
                  ({count.toLocaleString("en-GB")})
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
      <p>
        <Link to={`${page}${filterAddress({ ...filter, checked: !filter.checked, page: 1 })}`} rel="nofollow">
          {filter.checked ? "✓ Checked within a year (take it off)" : "Only what was checked within a year"}
        </Link>
      </p>
    </nav>
  );
}
