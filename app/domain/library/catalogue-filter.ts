/** What a list of the library is narrowed to, and its order. Everything stands in the address. */
export type CatalogueFilter = {
  words: string; // as somebody typed them into the search box; "" for everything
  topic: string[];
  type: string[];
  place: string[];
  audience: string[];
  year: string[];
  format: string[];
  checked: boolean; // somebody has checked it within a year
  sort: CatalogueSort;
  page: number;
};

export const catalogueSorts = ["newest", "title", "checked"] as const;
export type CatalogueSort = (typeof catalogueSorts)[number];

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
export function readFilter(params: URLSearchParams): CatalogueFilter {
  const chosen = (name: ListFacet) =>
    [...new Set(params.getAll(name))].filter((value) => /^[\w.-]{1,60}$/.test(value)).slice(0, mostChosen);
  const sort = catalogueSorts.find((known) => known === params.get("sort")) ?? "newest";
  const page = /^[1-9]\d{0,4}$/.test(params.get("page") ?? "") ? Number(params.get("page")) : 1;
  const lists = { topic: chosen("topic"), type: chosen("type"), place: chosen("place") };
  const more = { audience: chosen("audience"), year: chosen("year"), format: chosen("format") };
  const words = (params.get("q") ?? "").trim().slice(0, longestWords);
  return { words, ...lists, ...more, checked: params.get("checked") === "yes", sort, page };
}

/** The address of a filter, from its question mark on; "" for the whole list. The first page has no number. */
export function filterAddress(filter: CatalogueFilter): string {
  const params = new URLSearchParams();
  if (filter.words !== "") params.set("q", filter.words);
  for (const facet of listFacets) for (const value of filter[facet]) params.append(facet, value);
  if (filter.checked) params.set("checked", "yes");
  if (filter.sort !== "newest") params.set("sort", filter.sort);
  if (filter.page > 1) params.set("page", String(filter.page));
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

/** The filter with a value put in, or taken out when it is in; from the first page on. */
export function toggled(filter: CatalogueFilter, facet: ListFacet, value: string): CatalogueFilter {
  const chosen = filter[facet];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return { ...filter, [facet]: next, page: 1 };
}
