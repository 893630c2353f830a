import { z } from "zod";
import type { ProgrammeLine } from "#app/domain/conference/conference.ts";
import { linkLines, readLinkLines, readSpeakerLines, speakerLines } from "#app/domain/conference/read-lines.ts";
import { clockTime, readClockTime } from "#app/domain/conference/say-times.ts";
import type { SessionFieldProblem } from "#app/domain/conference/session-fields.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { SaidOfSession } from "#app/use-cases/conference/keep-session.ts";
import type { SessionInRoom } from "#db/queries/conference/sessions.ts";
import { maybeOne, oneOf } from "../administration/fields.ts";
import type { StoredField } from "./say-meanwhile.ts";

const line = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value) ?? "",
  z
    .string()
    .trim()
    .transform((words) => words.replaceAll("\r\n", "\n")),
);

const time = line.transform((typed, context) => {
  const minutes = readClockTime(typed);
  if (minutes !== null) return minutes;
  context.addIssue("Write the time with hours and minutes, like 09:30 or 14:15.");
  return z.NEVER;
});

/** The form of a session or break. What must be there, and how long it may be, is for the act. */
export const sessionShape = z.object({
  kind: oneOf(["session", "break"], "Say whether it is a session or a break."),
  title: line,
  day: line,
  starts: time,
  ends: time,
  roomId: maybeOne,
  track: line,
  format: line,
  abstract: line,
  speakers: line.transform(readSpeakerLines),
  links: line.transform((typed, context) => {
    const { links, wrong } = readLinkLines(typed);
    if (wrong === null) return links;
    context.addIssue(
      `This line has no web address at its end: “${wrong.slice(0, 100)}”. Write it like Our leaflet | https://….`,
    );
    return z.NEVER;
  }),
  notes: line,
  recordingUrl: line,
});

export function toSession({ starts, ends, speakers, ...form }: z.output<typeof sessionShape>): SaidOfSession {
  return { fields: { ...form, startsMinutes: starts, endsMinutes: ends }, speakers };
}

export function sessionProblems(problems: readonly SessionFieldProblem[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const problem of problems) errors[problem.field] ??= sentence(problem);
  return errors;
}

function sentence({ field, kind }: SessionFieldProblem): string {
  switch (kind) {
    case "needed":
      return "Write what it is called.";
    case "outside":
      return "Choose one of the days of the conference.";
    case "not-after-start":
      return "It must end after it starts. Change one of the two times.";
    case "no-address":
      return "Write a web address that begins with https://.";
    case "too-long":
      return field === "notes" || field === "abstract"
        ? "This is too long for one page. Make it shorter."
        : "This is too long. Make it shorter.";
  }
}

/** What the form of a session begins with. */
export function storedSession(session: SessionInRoom, speakers: ProgrammeLine["speakers"]) {
  const { kind, title, day, startsMinutes, endsMinutes, roomId, track, format, abstract, links, notes } = session;
  return {
    kind,
    title,
    day,
    starts: clockTime(startsMinutes),
    ends: clockTime(endsMinutes),
    roomId: roomId ?? "",
    track,
    format,
    abstract,
    speakers: speakerLines(speakers),
    links: linkLines(links),
    notes,
    recordingUrl: session.recordingUrl,
  };
}

export type StoredSession = ReturnType<typeof storedSession>;

const labels: Readonly<Record<Exclude<keyof StoredSession, "roomId" | "kind">, string>> = {
  title: "Title",
  day: "Day",
  starts: "Start",
  ends: "End",
  track: "Track",
  format: "Kind of session",
  abstract: "What it is about",
  speakers: "Speakers",
  links: "Links",
  notes: "Notes",
  recordingUrl: "Recording",
};

/** What is stored, to say what somebody else has changed. The room is said by its name. */
export function storedFields(stored: StoredSession, room: string, typedRoom: string): StoredField[] {
  const words = Object.entries(labels).map(([name, label]) => ({
    name,
    label,
    now: stored[name as keyof typeof labels],
  }));
  return stored.roomId === typedRoom ? words : [...words, { name: "room", label: "Room", now: room }];
}
