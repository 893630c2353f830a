import { plusDays, type LocalDate } from "#app/domain/clock/local-date.ts";

/** What was agreed with the person whom a story is about. `shownName` "": no name is shown. */
export type StoryConsentFields = {
  takenOn: LocalDate;
  shownName: string;
  pictureAllowed: boolean;
  untilOn: LocalDate;
};

export type StoryConsentProblem =
  | { field: "takenOn"; kind: "needed" | "not-yet" }
  | { field: "untilOn"; kind: "needed" | "past" | "too-far" }
  | { field: "shownName"; kind: "too-long" };

const mostYears = 5; // then the person is asked again
const longestName = 80;
/** How long before its last day a facilitator hears of it. */
export const consentNoticeDays = 30;

/** What is wrong with a consent: it was given today or before, and ends after today, within five years. */
export function whyStoryConsentNot(fields: StoryConsentFields, today: LocalDate): StoryConsentProblem[] {
  const { takenOn, untilOn, shownName } = fields;
  const problems: StoryConsentProblem[] = [];
  if (takenOn === "") problems.push({ field: "takenOn", kind: "needed" });
  else if (takenOn > today) problems.push({ field: "takenOn", kind: "not-yet" });
  if (shownName.length > longestName) problems.push({ field: "shownName", kind: "too-long" });
  if (untilOn === "") problems.push({ field: "untilOn", kind: "needed" });
  else if (untilOn <= today) problems.push({ field: "untilOn", kind: "past" });
  else if (untilOn > plusDays(today, mostYears * 366)) problems.push({ field: "untilOn", kind: "too-far" });
  return problems;
}
