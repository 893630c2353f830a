import type { ResourceFields } from "./resource.ts";
import type { Vocabulary } from "./vocabulary.ts";

export const longestTitle = 200; // letters
export const longestSummary = 4000;

export type FieldProblem = { field: keyof ResourceFields; why: "missing" | "too-long" | "not-in-list" };

/**
 * What is wrong with what was said of a resource; empty when it may be kept. Only title and licence must be there.
 * Lengths count letters; ids must stand in the library's vocabulary.
 */
export function whyFieldsNot(fields: ResourceFields, words: Vocabulary): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const tell = (field: keyof ResourceFields, why: FieldProblem["why"]) => problems.push({ field, why });
  if (fields.title === "") tell("title", "missing");
  if (fields.licence === "") tell("licence", "missing");
  if ([...fields.title].length > longestTitle) tell("title", "too-long");
  if ([...fields.summary].length > longestSummary) tell("summary", "too-long");
  for (const field of ["author", "organisation", "contact", "credit"] as const)
    if ([...fields[field]].length > 500) tell(field, "too-long");
  const known = (list: readonly { id: string }[], id: string) => id === "" || list.some((term) => term.id === id);
  if (!known(words.licences, fields.licence)) tell("licence", "not-in-list");
  if (!known(words.types, fields.type)) tell("type", "not-in-list");
  if (!known(words.permissions, fields.permission)) tell("permission", "not-in-list");
  if (!fields.topics.every((id) => known(words.topics, id))) tell("topics", "not-in-list");
  if (!fields.audiences.every((id) => known(words.audiences, id))) tell("audiences", "not-in-list");
  if (!fields.places.every((id) => known(words.places, id))) tell("places", "not-in-list");
  return problems;
}
