import { findPersonalData, type PersonalDataFinding } from "#app/domain/documents/guard/find-personal-data.ts";

/** The longest post, in letters. */
export const longestPost = 10_000;

export type PostRefusal =
  { kind: "empty" } | { kind: "too-long" } | { kind: "looks-personal"; findings: PersonalDataFinding[] };

/**
 * Why words may not be posted as they are, or null. Words that could give somebody away (numbers, dates of birth, names
 * with postcodes, addresses) are pointed out once: the writer changes them, or says that they are not about a person.
 */
export function whyPostNot(body: string, saidNotPersonal: boolean, title = ""): PostRefusal | null {
  if (body.trim() === "") return { kind: "empty" };
  if ([...body].length > longestPost) return { kind: "too-long" };
  const findings = saidNotPersonal ? [] : findPersonalData(title === "" ? body : `${title}\n\n${body}`);
  return findings.length > 0 ? { kind: "looks-personal", findings } : null;
}
