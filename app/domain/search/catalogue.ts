/** What a small index for the browser knows of one place: shown by its title and kind, found by the words as well. */
export type CatalogueEntry = {
  /** Where it is: an address within the site or the pack. */
  to: string;
  title: string;
  kind: string; // "Guide", "Slide 14 of Our year"
  words: string;
};

/**
 * A small index as it is sent: the serialised lunr index, whose references are places in the list of entries, and of
 * each entry what is shown.
 */
export type Catalogue = { index: object; entries: Pick<CatalogueEntry, "to" | "title" | "kind">[] };
