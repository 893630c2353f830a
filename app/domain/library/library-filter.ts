/** What a list of the library is narrowed to, and its order. Everything stands in the address. */
export type LibraryFilter = {
  words: string; // as somebody typed them into the search box; "" for everything
  topic: string[];
  type: string[];
  place: string[];
  audience: string[];
  year: string[];
  format: string[];
  checked: boolean; // somebody has checked it within a year
  sort: LibrarySort;
  page: number;
};

/** Best: how well the words fit, which is the usual order when there are any; else the newest come first. */
export const librarySorts = ["best", "newest", "title", "checked"] as const;
export type LibrarySort = (typeof librarySorts)[number];

export const listFacets = ["topic", "type", "place", "audience", "year", "format"] as const;
export type ListFacet = (typeof listFacets)[number];

/** Kinds of file as people look for them. */
export const formats = {
  pdf: "PDF",
  slides: "Slides",
  document: "Document",
  table: "Table",
  picture: "Picture",
  sound: "Sound",
  film: "Film",
  text: "Plain text",
  link: "Web page",
} as const;
export type Format = keyof typeof formats;

const mostChosen = 20; // of one facet
const longestWords = 400; // letters

/** Reads a filter out of an address. What cannot be read is left out, and nothing is refused. */
export function readFilter(params: URLSearchParams): LibraryFilter {
  const chosen = (name: ListFacet) =>
    [...new Set(params.getAll(name))].filter((value) => /^[\w.-]{1,60}$/.test(value)).slice(0, mostChosen);
  const page = /^[1-9]\d{0,4}$/.test(params.get("page") ?? "") ? Number(params.get("page")) : 1;
  const lists = { topic: chosen("topic"), type: chosen("type"), place: chosen("place") };
  const more = { audience: chosen("audience"), year: chosen("year"), format: chosen("format") };
  const words = (params.get("q") ?? "").trim().slice(0, longestWords);
  const sort = librarySorts.find((known) => known === params.get("sort")) ?? usualSort(words);
  return { words, ...lists, ...more, checked: params.get("checked") === "yes", sort, page };
}

/** The address of a filter, from its question mark on; "" for the whole list. The first page has no number. */
export function filterAddress(filter: LibraryFilter): string {
  const params = new URLSearchParams();
  if (filter.words !== "") params.set("q", filter.words);
  for (const facet of listFacets) for (const value of filter[facet]) params.append(facet, value);
  if (filter.checked) params.set("checked", "yes");
  if (filter.sort !== usualSort(filter.words)) params.set("sort", filter.sort);
  if (filter.page > 1) params.set("page", String(filter.page));
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

/** The filter with a value put in, or taken out when it is in; from the first page on. */
export function toggled(filter: LibraryFilter, facet: ListFacet, value: string): LibraryFilter {
  const chosen = filter[facet];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return { ...filter, [facet]: next, page: 1 };
}

/** Whether anything was chosen besides words, order and page. */
export function isNarrowed(filter: LibraryFilter): boolean {
  return filter.checked || listFacets.some((facet) => filter[facet].length > 0);
}

function usualSort(words: string): LibrarySort {
  return words === "" ? "newest" : "best";
}
