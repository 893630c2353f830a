import type { LocalDate } from "#app/domain/clock/local-date.ts";

/** What a facilitator says of a session or break. */
export type SessionFields = {
  kind: "session" | "break";
  title: string;
  abstract: string;
  format: string;
  day: LocalDate;
  startsMinutes: number;
  endsMinutes: number;
  roomId: string | null;
  track: string;
  links: { text: string; url: string }[];
  notes: string;
  recordingUrl: string;
};

export type SessionFieldProblem =
  | { field: "title"; kind: "needed" | "too-long" }
  | { field: "day"; kind: "outside" }
  | { field: "ends"; kind: "not-after-start" }
  | { field: "recordingUrl"; kind: "no-address" }
  | { field: "abstract" | "notes" | "track" | "format"; kind: "too-long" };

/** Letters. */
export const longestSessionWords = { title: 200, track: 100, format: 100, abstract: 5_000, notes: 20_000 } as const;

/**
 * What is wrong with what was said of a session, field by field: a title is needed, the day is one of the conference, and
 * it ends after it starts. Two in one room at one time are no fault (overlaps-in.ts).
 */
export function whySessionNot(
  fields: SessionFields,
  { startsOn, endsOn }: { startsOn: LocalDate; endsOn: LocalDate },
): SessionFieldProblem[] {
  const problems: SessionFieldProblem[] = [];
  if (fields.title === "") problems.push({ field: "title", kind: "needed" });
  for (const field of ["title", "track", "format", "abstract", "notes"] as const)
    if (fields[field].length > longestSessionWords[field]) problems.push({ field, kind: "too-long" });
  if (fields.day < startsOn || fields.day > endsOn) problems.push({ field: "day", kind: "outside" });
  if (fields.endsMinutes <= fields.startsMinutes) problems.push({ field: "ends", kind: "not-after-start" });
  if (fields.recordingUrl !== "" && !/^https?:\/\/[^\s]+$/i.test(fields.recordingUrl))
    problems.push({ field: "recordingUrl", kind: "no-address" });
  return problems;
}

/** Whether people who put it in their calendar must be told: when, where, or what it is called. */
export function changesCalendar(
  before: Pick<SessionFields, "title" | "day" | "startsMinutes" | "endsMinutes" | "roomId">,
  after: Pick<SessionFields, "title" | "day" | "startsMinutes" | "endsMinutes" | "roomId">,
): boolean {
  return (["title", "day", "startsMinutes", "endsMinutes", "roomId"] as const).some(
    (key) => before[key] !== after[key],
  );
}
