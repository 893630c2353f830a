import {
  formats,
  listFacets,
  toggled,
  filterAddress,
  type LibraryFilter,
  type ListFacet,
} from "#app/domain/library/library-filter.ts";
import { nameOf, type Vocabulary } from "#app/domain/library/vocabulary.ts";
import type { FacetCount } from "#db/queries/library/count-facets.ts";

export type FacetView = {
  facet: ListFacet;
  name: string;
  values: { value: string; name: string; count: number; chosen: boolean; to: string }[];
};

const names: Readonly<Record<ListFacet, string>> = {
  topic: "Topic",
  type: "Kind of thing",
  place: "Place",
  audience: "For whom",
  year: "Year it was made",
  format: "Format",
};

/** Every facet with its values by name and number; what was chosen stays in it even when nothing is left. `page`: where the list is. */
export function facetViews(
  page: "/library" | "/search",
  counts: readonly FacetCount[],
  filter: LibraryFilter,
  words: Vocabulary,
): FacetView[] {
  return listFacets.map((facet) => {
    const found = counts.filter((one) => one.facet === facet);
    const missing = filter[facet].filter((value) => !found.some((one) => one.value === value));
    const all = [...found, ...missing.map((value) => ({ value, count: 0 }))];
    const values = all.map(({ value, count }) => ({
      value,
      count,
      name: valueName(facet, value, words),
      chosen: filter[facet].includes(value),
      to: `${page}${filterAddress(toggled(filter, facet, value))}`,
    }));
    return { facet, name: names[facet], values: values.sort(facet === "year" ? newestFirst : byName) };
  });
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, "en-GB");
}

function newestFirst(a: { value: string }, b: { value: string }): number {
  return b.value.localeCompare(a.value);
}

function valueName(facet: ListFacet, value: string, words: Vocabulary): string {
  switch (facet) {
    case "topic":
      return nameOf(words.topics, value);
    case "type":
      return nameOf(words.types, value);
    case "place":
      return nameOf(words.places, value);
    case "audience":
      return nameOf(words.audiences, value);
    case "format":
      return Object.entries(formats).find(([id]) => id === value)?.[1] ?? value;
    case "year":
      return value;
  }
}
