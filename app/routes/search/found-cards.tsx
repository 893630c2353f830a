import { Link } from "@remix-run/react";
import { filterAddress } from "#app/domain/library/library-filter.ts";
import { pageAddress, thumbnailAddress } from "#app/domain/library/page-address.ts";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import type { FoundCardPlace } from "#db/search/list-found.ts";
import { SortBy } from "../library/sort-by.tsx";
import { FoundDeckLine } from "./found-deck.tsx";
import type { SearchView } from "./load-search.ts";
import { Snippet } from "./snippet.tsx";

type Props = Pick<SearchView, "typed" | "filter" | "cards" | "total" | "how">;

/** What was found in the library, each resource with the pages or slides where the words stand. */
export function FoundCards({ typed, filter, cards, total, how }: Props) {
  const q = String(new URLSearchParams({ q: typed }));
  return (
    <section aria-labelledby="found-heading">
      <h2 className="nhsuk-heading-m" id="found-heading">
        {headingFor(total, how)}
      </h2>
      <p>
        <a href={`/library/pack?${q}`}>Take all that has these words with you (one file)</a> ·{" "}
        <a href={`/library/feed${filterAddress({ ...filter, page: 1, sort: "newest" })}`}>
          Follow this list (Atom feed)
        </a>
      </p>
      <SortBy page="/search" filter={filter} />
      <ol className="found">
        {cards.map((card) => (
          <li key={card.number} className="found__one">
            <FoundCardView card={card} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function headingFor(total: number, how: SearchView["how"]): string {
  const count = total === 1 ? "1 resource" : `${total.toLocaleString("en-GB")} resources`;
  switch (how) {
    case "all":
      return `${count} in the library`;
    case "near":
      return `${count} with words that are spelled nearly like this`;
    case "any":
      return `Nothing has all of these words. ${count} with some of them`;
  }
}

function FoundCardView({ card }: { card: SearchView["cards"][number] }) {
  const pages = card.places.filter(({ page }) => page > 0);
  const own = card.places.find(({ page }) => page === 0);
  return (
    <>
      <h3 className="nhsuk-heading-s found__title">
        <Link to={`/library/${card.number}`} prefetch="none">
          {card.title}
        </Link>
      </h3>
      <p className="card__tags">
        <Tag>{card.typeName}</Tag> {card.sample ? <SampleMark /> : null}{" "}
        {card.isOpen ? null : <Tag colour="yellow">Only you and those who look after it see this</Tag>}
        {card.isOpen && card.visibility !== "public" ? <Tag colour="blue">For members</Tag> : null}
      </p>
      <FoundDeckLine deck={card.deck} />
      {own ? <Snippet parts={own.snippet} /> : card.summary === "" ? null : <p>{card.summary}</p>}
      {pages.length > 0 ? (
        <ul className="found__pages">
          {pages.map((place) => (
            <li key={`${place.file} ${place.page}`}>
              <FoundPage place={place} />
            </li>
          ))}
        </ul>
      ) : null}
      {card.placesInAll > card.places.length ? (
        <p>{`And in ${card.placesInAll - card.places.length} more places of it.`}</p>
      ) : null}
    </>
  );
}

/** The picture repeats what the link says, so it is left out for those who hear the page. */
function FoundPage({ place }: { place: FoundCardPlace }) {
  const name = `${place.kind === "slide" ? "Slide" : "Page"} ${place.page}`;
  return (
    <div className="found__page">
      {place.hasPicture ? (
        <img src={thumbnailAddress(place)} alt="" loading="lazy" width={160} className="found__picture" />
      ) : null}
      <div>
        <Link to={pageAddress(place)} prefetch="none">
          {place.title === "" ? name : `${name}: ${place.title}`}
        </Link>
        {place.inNotes ? " (in the notes)" : null}
        <Snippet parts={place.snippet} />
      </div>
    </div>
  );
}
