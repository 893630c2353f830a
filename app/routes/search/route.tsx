import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Pagination } from "#app/ui/pagination/pagination.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { FoundCards } from "./found-cards.tsx";
import { FoundPosts } from "./found-posts.tsx";
import { FoundInConferences } from "./found-in-conferences.tsx";
import { loadSearch } from "./load-search.ts";
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
  const { typed, help, cards, total, how, page, pages, people, places, posts, conferences } = view;
  return (
    <Page heading="Search">
      {help.map((text) => (
        <SafetyCard key={text.id} text={text} />
      ))}
      <SearchForm typed={typed} />
      {typed === "" ? null : (
        <>
          <OtherPlaces people={people} places={places} />
          <FoundInConferences found={conferences} />
          {total === 0 ? (
            <NothingFound others={people.length + places.length + posts.length + conferences.length} />
          ) : (
            <FoundCards {...{ typed, cards, total, how }} />
          )}
          <FoundPosts posts={posts} />
          <Pagination page={page} pages={pages} hrefOf={(to) => `/search?${addressOf(typed, to)}`} />
        </>
      )}
    </Page>
  );
}

function addressOf(typed: string, page: number): string {
  return String(new URLSearchParams({ q: typed, ...(page > 1 ? { page: String(page) } : {}) }));
}
