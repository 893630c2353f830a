import { Link } from "@remix-run/react";
import {
  catalogueSorts,
  filterAddress,
  type CatalogueFilter,
  type CatalogueSort,
} from "#app/domain/library/catalogue-filter.ts";

const names: Readonly<Record<CatalogueSort, string>> = {
  newest: "newest first",
  title: "by title",
  checked: "last checked first",
};

export function SortBy({ filter }: { filter: CatalogueFilter }) {
  return (
    <p>
      In order:{" "}
      {catalogueSorts.map((sort, index) => (
        <span key={sort}>
          {index === 0 ? "" : " · "}
          {sort === filter.sort ? (
            <strong>{names[sort]}</strong>
          ) : (
            <Link to={`/library${filterAddress({ ...filter, sort, page: 1 })}`} rel="nofollow">
              {names[sort]}
            </Link>
          )}
        </span>
      ))}
    </p>
  );
}
