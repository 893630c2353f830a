/** The words of the library: what a resource can be called. Data in content/library, and the places of the region. */
export type Vocabulary = {
  types: ResourceType[];
  topics: Term[];
  audiences: Term[];
  licences: Licence[];
  permissions: Term[];
  places: Place[];
  /** Words that mean the same to those who search, before a facilitator changed any. */
  synonyms: { id: string; words: string[] }[];
};

export type Term = { id: string; name: string };

/** reviewMonths: after how long somebody should say that it is still right. */
export type ResourceType = Term & { reviewMonths: number };

/** An id like those of the SPDX list where there is one; `may` says in plain words what others may do. */
export type Licence = Term & { url: string | null; may: string };

/** A place that a resource is about: the whole board's area, a council's, or a PCN's. The id is its public code. */
export type Place = Term & { kind: "board" | "council" | "pcn" };

/** What an id is called; the id itself when no line of the vocabulary has it any more. */
export function nameOf(terms: readonly Term[], id: string): string {
  return terms.find((term) => term.id === id)?.name ?? id;
}

/** The licence with this id, or null. */
export function licenceOf(vocabulary: Pick<Vocabulary, "licences">, id: string): Licence | null {
  return vocabulary.licences.find((licence) => licence.id === id) ?? null;
}

/** What a type or a tag of a resource is called. */
export function vocabularyName(
  { types, topics, audiences, places }: Vocabulary,
  kind: "type" | "topic" | "place" | "audience",
  id: string,
): string {
  return nameOf({ type: types, topic: topics, place: places, audience: audiences }[kind], id);
}
