import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { filterAddress, isNarrowed } from "#app/domain/library/library-filter.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Pagination } from "#app/ui/pagination/pagination.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { Facets } from "../library/facets.tsx";
import { FoundCards } from "./found-cards.tsx";
import { FoundPosts } from "./found-posts.tsx";
import { FoundInConferences } from "./found-in-conferences.tsx";
import { loadSearch, type SearchView } from "./load-search.ts";
import { NothingFound } from "./nothing-found.tsx";
import { OtherPlaces } from "./other-places.tsx";
import { SearchForm } from "./search-form.tsx";

export const links = laterStyles;

const plain = titled("Search");
// What is searched for stands in no title: titles are kept by browsers and read out in a room.
export const meta: MetaFunction = (given) => [...(plain(given) ?? []), { name: "robots", content: "noindex" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  return loadSearch(request, context);
}

export default function Search() {
  const view = useLoaderData<typeof loader>();
  const { typed, help, people, places, posts, conferences } = view;
  return (
    <Page heading="Search" width="full">
      {help.map((text) => (
        <SafetyCard key={text.id} text={text} />
      ))}
      <div className="reading-width">
        <SearchForm typed={typed} />
      </div>
      {typed === "" ? null : (
        <>
          <OtherPlaces people={people} places={places} />
          <FoundInConferences found={conferences} />
          <Found view={view} />
          <FoundPosts posts={posts} />
        </>
      )}
    </Page>
  );
}

function Found({ view }: { view: SearchView }) {
  const { typed, filter, facets, cards, total, how, pages, people, places, posts, conferences } = view;
  const others = people.length + places.length + posts.length + conferences.length;
  if (total === 0 && !isNarrowed(filter)) return <NothingFound others={others} />;
  return (
    <div className="library-columns">
      <Facets page="/search" facets={facets} filter={filter} />
      <div>
        {total === 0 ? (
          <p className="empty-list">Nothing fits all of this. Take something off and look again.</p>
        ) : (
          <FoundCards {...{ typed, filter, cards, total, how }} />
        )}
        <Pagination
          page={filter.page}
          pages={pages}
          hrefOf={(page) => `/search${filterAddress({ ...filter, page })}`}
        />
      </div>
    </div>
  );
}
