import type { CatalogueEntry } from "#app/domain/search/catalogue.ts";
import { html, type Html } from "#app/publishing/html.ts";
import { page } from "./pack-pages.ts";
import type { Pack, PackStory } from "./pack.ts";

export function hasStories(pack: Pack): pack is Pack & { stories: PackStory[] } {
  return pack.stories !== undefined && pack.stories.length > 0;
}

/** The stories of a conference as one page of a pack. */
export function storiesPage(stories: readonly PackStory[]): string {
  return page(
    "Stories",
    html`<p><a href="index.html">Everything in this pack</a></p>
      <p>
        Each story was shown because the person whom it is about agreed. They may have changed their mind since: look at
        its page before you pass it on.
      </p>
      ${stories.map(oneStory)}`,
  );
}

function oneStory(story: PackStory): Html {
  const { number, title, project, mattered, helped, changed, contact, shownName, sample, address } = story;
  return html`<section id="story-${number}">
    <h2>${title}</h2>
    <p class="kind">${project}${sample && ". Sample: the project and the people in it are made up."}</p>
    ${shownName !== "" && html`<p>The story of ${shownName}</p>`}
    <h3>What mattered</h3>
    <p>${mattered}</p>
    <h3>What helped</h3>
    <p>${helped}</p>
    <h3>What changed</h3>
    <p>${changed}</p>
    <p>Ask the project: ${contact}</p>
    <p><a href="${address}">Its page</a></p>
  </section> `;
}

/** Stories are found in a pack by their words. */
export function storyEntries(stories: readonly PackStory[]): CatalogueEntry[] {
  return stories.map(({ number, title, project, mattered, helped, changed }) => ({
    to: `stories.html#story-${number}`,
    title,
    kind: "Story",
    words: [project, mattered, helped, changed].join("\n"),
  }));
}
