import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import type { ShownSlides } from "./load-slides.ts";

type Deck = ShownSlides["decks"][number];

export function OneDeck({ deck, pictures }: { deck: Deck; pictures: string }) {
  const { number, files, says, newer, pages, state } = deck;
  return (
    <section>
      <h2 className="nhsuk-heading-m">
        <bdi>{files.join(", ")}</bdi>
      </h2>
      <p>{says}</p>
      {newer ? (
        <p>Your newer slides wait for a facilitator to look through them. Until then the older ones stay.</p>
      ) : null}
      {pages.length === 0 ? null : (
        <Details summary={`How they will look (${pages.length})`}>
          <ul className="library-pages">
            {pages.map((page) => (
              <li key={page.number}>
                {page.picture ? (
                  <a href={`${pictures}/${number}/${page.file}/${page.number}`}>
                    <img
                      className="library-picture"
                      src={`${pictures}/${number}/${page.file}/${page.number}?small`}
                      alt={page.title === "" ? `Slide ${page.number}` : page.title}
                      loading="lazy"
                    />
                  </a>
                ) : null}
                Slide {page.number}
                {page.title === "" ? "" : `: ${page.title}`}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {state === "removed" ? null : (
        <Details summary="Remove these slides">
          <p>
            They are hidden at once. A facilitator then removes them for good. Copies already downloaded cannot be
            called back.
          </p>
          <Form method="post">
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="number" value={number} />
            <Button kind="warning">Remove my slides</Button>
          </Form>
        </Details>
      )}
    </section>
  );
}
