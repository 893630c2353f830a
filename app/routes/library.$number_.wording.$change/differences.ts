import type { ResourceFields } from "#app/domain/library/resource.ts";
import { sayMadeOn } from "#app/domain/library/say-made-on.ts";
import { licenceOf, nameOf, type Term, type Vocabulary } from "#app/domain/library/vocabulary.ts";

export type Difference = { field: string; now: string; before: string };

type Named = { vocabulary: Vocabulary; languages: readonly Term[] };
type Say = (fields: ResourceFields, named: Named) => string;

const names = (terms: readonly Term[], ids: readonly string[]) => ids.map((id) => nameOf(terms, id)).join(", ");

const parts: readonly [string, Say][] = [
  ["Title", ({ title }) => title],
  ["Summary", ({ summary }) => summary],
  ["What it is", ({ type }, { vocabulary }) => (type === "" ? "" : nameOf(vocabulary.types, type))],
  ["About", ({ topics }, { vocabulary }) => names(vocabulary.topics, topics)],
  ["For", ({ audiences }, { vocabulary }) => names(vocabulary.audiences, audiences)],
  ["Places", ({ places }, { vocabulary }) => names(vocabulary.places, places)],
  ["Language", ({ language }, { languages }) => nameOf(languages, language)],
  ["Author", ({ author }) => author],
  ["Organisation", ({ organisation }) => organisation],
  ["Whom to ask", ({ contact }) => contact],
  ["Made", ({ madeOn }) => sayMadeOn(madeOn)],
  ["What others may do", ({ licence }, { vocabulary }) => licenceOf(vocabulary, licence)?.name ?? licence],
  ["Why we may show it", ({ permission }, { vocabulary }) => nameOf(vocabulary.permissions, permission)],
  ["How to credit it", ({ credit }) => credit],
];

/** What an older line of the history said otherwise than it is said now, field by field. */
export function differences(now: ResourceFields, then: ResourceFields, named: Named): Difference[] {
  return parts
    .map(([field, say]) => ({ field, now: say(now, named), before: say({ ...now, ...then }, named) }))
    .filter((one) => one.now !== one.before);
}
