import { Link } from "@remix-run/react";

export type PaginationProps = { page: number; pages: number; hrefOf: (page: number) => string };

/** Previous and next, with where you are in between. Nothing is shown for a single page. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 ? (
        <Link className="pager__link" to={hrefOf(page - 1)} rel="prev">
          Previous page
        </Link>
      ) : null}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link className="pager__link" to={hrefOf(page + 1)} rel="next">
          Next page
        </Link>
      ) : null}
    </nav>
  );
}
