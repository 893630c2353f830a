import { Link } from "@remix-run/react";
import { filterAddress, type CatalogueFilter } from "#app/domain/library/catalogue-filter.ts";
import { VisuallyHidden } from "#app/ui/visually-hidden/visually-hidden.tsx";
import type { FacetView } from "./facet-views.ts";

/** What the list can be narrowed to: links, so that each choice has its own address. */
export function Facets({ facets, filter }: { facets: readonly FacetView[]; filter: CatalogueFilter }) {
  const any = filter.checked || facets.some(({ values }) => values.some(({ chosen }) => chosen));
  return (
    <nav className="library-facets" aria-label="Narrow the list">
      {any ? (
        <p>
          <Link to="/library">Show everything again</Link>
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
        <Link to={`/library${filterAddress({ ...filter, checked: !filter.checked, page: 1 })}`} rel="nofollow">
          {filter.checked ? "✓ Checked within a year (take it off)" : "Only what was checked within a year"}
        </Link>
      </p>
    </nav>
  );
}
