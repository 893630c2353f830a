/** The longest title that somebody may give a thread, in letters. */
export const longestGivenTitle = 120;

/** Why a title may not be given, or null. One that is left empty is made from the first line of the post. */
export function whyTitleNot(title: string): { kind: "title-too-long" } | null {
  return [...title].length > longestGivenTitle ? { kind: "title-too-long" } : null;
}
