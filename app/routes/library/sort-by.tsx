import { Link } from "@remix-run/react";
import {
  librarySorts,
  filterAddress,
  type LibraryFilter,
  type LibrarySort,
} from "#app/domain/library/library-filter.ts";

const names: Readonly<Record<LibrarySort, string>> = {
  best: "best fit first",
  newest: "newest first",
  title: "by title",
  checked: "last checked first",
};

export function SortBy({ page, filter }: { page: "/library" | "/search"; filter: LibraryFilter }) {
  const sorts = librarySorts.filter((sort) => sort !== "best" || filter.words !== "");
  return (
    <p>
      In order:{" "}
      {sorts.map((sort, index) => (
        <span key={sort}>
          {index === 0 ? "" : " · "}
          {sort === filter.sort ? (
            <strong>{names[sort]}</strong>
          ) : (
            <Link to={`${page}${filterAddress({ ...filter, sort, page: 1 })}`} rel="nofollow">
              {names[sort]}
            </Link>
          )}
        </span>
      ))}
    </p>
  );
}
