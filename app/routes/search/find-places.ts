import { wordsOf } from "#app/domain/search/search-words.ts";
import type { Services } from "#app/services.ts";

/** Somewhere on this site that is no resource: an area with its resources, or a page. */
export type FoundSitePlace = { to: string; title: string; kind: "area" | "page" };

const mostPlaces = 5;
const sitePages = [
  { id: "how-it-works", to: "/how-it-works" },
  { id: "for-professionals", to: "/for-professionals" },
  { id: "safety", to: "/safety" },
  { id: "privacy", to: "/privacy" },
  { id: "accessibility", to: "/accessibility" },
] as const;

/** Areas by their name, and pages of the site by their title: every word must begin a word of it. */
export function findPlaces(
  { vocabulary, pages }: Pick<Services["content"], "vocabulary" | "pages">,
  typed: string,
): FoundSitePlace[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const fits = (title: string) => {
    const there = wordsOf(title);
    return wanted.every((word) => there.some((other) => other.startsWith(word)));
  };
  const areas = vocabulary.places
    .filter(({ name }) => fits(name))
    .map(({ id, name }) => ({ to: `/library?place=${id}`, title: name, kind: "area" as const }));
  const own = sitePages
    .map(({ id, to }) => ({ to, title: pages[id].title, kind: "page" as const }))
    .filter(({ title }) => fits(title));
  return [...own, ...areas].slice(0, mostPlaces);
}
