import { dateOfDay, dayNumber, type LocalDate } from "#app/domain/clock/local-date.ts";
import { isWebAddress } from "./read-lines.ts";

/** What a facilitator says of a conference. */
export type ConferenceFields = {
  name: string;
  about: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  venue: string;
  address: string;
  access: string;
  themes: string[];
  supporters: { name: string; url: string }[];
  registrationUrl: string;
};

export type ConferenceFieldProblem =
  | { field: "name"; kind: "needed" | "too-long" }
  | { field: "startsOn" | "endsOn"; kind: "needed" }
  | { field: "endsOn"; kind: "before-start" | "too-long" | "sessions-outside" }
  | { field: "registrationUrl"; kind: "no-address" }
  | { field: "about" | "access" | "venue" | "address"; kind: "too-long" };

const mostDays = 14;
const longest = { name: 200, venue: 200, address: 400, about: 20_000, access: 5_000 } as const;

/** What is wrong with what was said of a conference. It lasts fourteen days at most, and every session has a day of it. */
export function whyConferenceFieldsNot(
  fields: ConferenceFields,
  sessionDays: readonly LocalDate[] = [],
): ConferenceFieldProblem[] {
  const { name, startsOn, endsOn, registrationUrl } = fields;
  const problems: ConferenceFieldProblem[] = [];
  if (name === "") problems.push({ field: "name", kind: "needed" });
  for (const field of ["name", "venue", "address", "about", "access"] as const)
    if (fields[field].length > longest[field]) problems.push({ field, kind: "too-long" });
  if (startsOn === "") problems.push({ field: "startsOn", kind: "needed" });
  if (endsOn === "") problems.push({ field: "endsOn", kind: "needed" });
  if (startsOn !== "" && endsOn !== "") problems.push(...whyDaysNot(startsOn, endsOn, sessionDays));
  if (registrationUrl !== "" && !isWebAddress(registrationUrl))
    problems.push({ field: "registrationUrl", kind: "no-address" });
  return problems;
}

function whyDaysNot(from: LocalDate, to: LocalDate, sessionDays: readonly LocalDate[]): ConferenceFieldProblem[] {
  if (to < from) return [{ field: "endsOn", kind: "before-start" }];
  if (dayNumber(to) - dayNumber(from) >= mostDays) return [{ field: "endsOn", kind: "too-long" }];
  const isOutside = sessionDays.some((day) => day < from || day > to);
  return isOutside ? [{ field: "endsOn", kind: "sessions-outside" }] : [];
}

/** The days of a conference, one after another. */
export function daysOf({ startsOn, endsOn }: { startsOn: LocalDate; endsOn: LocalDate }): LocalDate[] {
  const first = dayNumber(startsOn);
  return Array.from({ length: dayNumber(endsOn) - first + 1 }, (_, index) => dateOfDay(first + index));
}

/** Whether the entry of the whole conference in a calendar changes. */
export function changesConferenceEntry(before: ConferenceFields, after: ConferenceFields): boolean {
  return (["name", "startsOn", "endsOn", "venue", "address"] as const).some((key) => before[key] !== after[key]);
}
