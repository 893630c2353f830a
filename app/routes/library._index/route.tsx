import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { isOverdue } from "#app/domain/library/review-due.ts";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { filterAddress, readFilter } from "#app/domain/library/library-filter.ts";
import { nameOf } from "#app/domain/library/vocabulary.ts";
import { linkBadge } from "#app/domain/links/link-words.ts";
import { readInterests } from "#app/domain/people/profile.ts";
import type { Services } from "#app/services.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Pagination } from "#app/ui/pagination/pagination.tsx";
import { findLinkFindings } from "#db/queries/library/lost-links.ts";
import { findLibraryList } from "#db/queries/library/library-list.ts";
import { facetViews } from "../library/facet-views.ts";
import { Facets } from "../library/facets.tsx";
import { SortBy } from "../library/sort-by.tsx";
import { findProfile } from "#db/queries/profiles.ts";
import { SearchForm } from "../search/search-form.tsx";
import { ResultList } from "./result-list.tsx";

export const meta = titled("Library");

type Database = Services["db"]["read"];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const filter = readFilter(new URL(request.url).searchParams);
  if (filter.words !== "") throw redirect(`/search${filterAddress(filter)}`); // words are for the search, which narrows too
  const viewer = await libraryViewerOf(context);
  const { db, content, calendar } = context.services;
  const { items, total, page, pages, facets } = await db.snapshot((own) => findLibraryList(own, viewer, filter));
  const today = localDateOf(viewer.now, calendar);
  const numbers = items.map(({ number }) => number);
  const links = await findLinkFindings(db.read, numbers);
  return {
    filter: { ...filter, page },
    pages,
    total,
    member: viewer.memberId !== null,
    forYou: viewer.memberId === null ? null : await forYouOf(db.read, viewer.memberId),
    facets: facetViews("/library", facets, filter, content.vocabulary),
    items: items.map(({ reviewDueOn, type, licence, visibility, ...item }) => ({
      ...item,
      type: type === "" ? null : nameOf(content.vocabulary.types, type),
      licence: nameOf(content.vocabulary.licences, licence),
      overdue: isOverdue(reviewDueOn, today),
      link: linkBadge(links.get(item.number)),
      forWhom: visibility === "public" ? null : visibility === "members" ? "Members only" : "One space only",
    })),
  };
}

/** The list narrowed to what a member is interested in; null while they have not said. */
async function forYouOf(db: Database, memberId: string): Promise<string | null> {
  const topic = readInterests((await findProfile(db, memberId)).words?.interests ?? "");
  return topic.length === 0 ? null : `/library${filterAddress({ ...readFilter(new URLSearchParams()), topic })}`;
}

export default function LibraryList() {
  const { filter, pages, total, items, facets, member, forYou } = useLoaderData<typeof loader>();
  return (
    <Page heading="Library" width="full">
      <p className="reading-width">
        Guides, slides, leaflets and research for social prescribing in the region. Most of it can be read in the page,
        and everything says what you may do with it.
      </p>
      <div className="reading-width">
        <SearchForm typed="" label="Search the library" />
      </div>
      <p>
        <Link to="/collections">Collections of resources that belong together</Link>
      </p>
      {member ? (
        <p>
          <Link to="/library/add">Add a resource</Link> · <Link to="/library/yours">What you look after</Link> ·{" "}
          <Link to="/library/saved">What you saved</Link> · <Link to="/spaces">Spaces</Link>
          {forYou === null ? null : (
            <>
              {" "}
              · <Link to={forYou}>The newest for your interests</Link>
            </>
          )}
        </p>
      ) : null}
      <div className="library-columns">
        <Facets page="/library" facets={facets} filter={filter} />
        <div>
          <h2 className="nhsuk-heading-m" role="status">
            {total === 1 ? "1 resource" : `${total.toLocaleString("en-GB")} resources`}
          </h2>
          <SortBy page="/library" filter={filter} />
          <ResultList items={items} />
          <Pagination
            page={filter.page}
            pages={pages}
            hrefOf={(page) => `/library${filterAddress({ ...filter, page })}`}
          />
          <p>
            <a href={`/library/feed${filterAddress({ ...filter, page: 1, sort: "newest" })}`}>
              Follow this list (Atom feed)
            </a>
          </p>
        </div>
      </div>
    </Page>
  );
}
