import type { ShownProfile } from "#app/domain/people/profile.ts";
import { foldWords } from "#app/domain/region/fold-words.ts";

/** A member as others may see them. */
export type ShownMember = { id: string; sample: boolean; shown: ShownProfile };

/** What is looked for; "" is anything. */
export type MemberSearch = { words: string; place: string; workRole: string; organisation: string };

const longestProfile = 2000; // letters of all that a profile may say

/**
 * The members who fit, in the order given. Only what is shown is looked at, so that no search tells of a hidden field:
 * every word must stand in some part of it, at the start of a word.
 */
export function findMembers(members: readonly ShownMember[], search: MemberSearch): ShownMember[] {
  const wanted = foldWords(search.words);
  return members.filter(({ shown }) => {
    const same = (field: "place" | "workRole" | "organisation") =>
      search[field] === "" || shown[field] === search[field];
    if (!same("place") || !same("workRole") || !same("organisation")) return false;
    if (wanted.length === 0) return true;
    const { name, workRole, organisation, askMeAbout, about } = shown;
    const there = foldWords([name, workRole, organisation, askMeAbout, about].join(" "), longestProfile);
    return wanted.every((word) => there.some((other) => other.startsWith(word)));
  });
}

/** The values of a field that somebody shows, each once, by the alphabet. */
export function shownValues(members: readonly ShownMember[], field: "place" | "workRole" | "organisation"): string[] {
  const values = members.flatMap(({ shown }) => shown[field] ?? []);
  return [...new Set(values)].sort((a, b) => a.localeCompare(b, "en-GB"));
}
