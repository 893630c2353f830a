import { nameKey, speakerLines } from "./read-lines.ts";
import type { TableLine } from "./programme-table.ts";

/** What a line of a table does: adds a session or break, changes the one with this number, or finds it as it says. */
export type PlannedLine = { line: TableLine; number: number | null; kind: "add" | "change" | "same" };

/** A line that is in the programme already: it has a number. */
export type StandingLine = TableLine & { number: number };

/**
 * What a table would do to a programme. A line belongs to the session with its number; a line without one belongs to the
 * session of the same day, start and title that no other line names, so that the same table can be brought in twice. Any
 * other line is added, with its number when that is free. Sessions that the table does not name stay as they are.
 */
export function planImport(standing: readonly StandingLine[], lines: readonly TableLine[]): PlannedLine[] {
  const claimed = new Set(lines.flatMap(({ number }) => (number === null ? [] : [number])));
  return lines.map((line) => {
    const there = standing.find((one) => (line.number === null ? isTwin(one, line) : one.number === line.number));
    if (there === undefined) return { line, number: line.number, kind: "add" };
    claimed.add(there.number);
    return { line, number: there.number, kind: isSame(there, line) ? "same" : "change" };
  });

  function isTwin(one: StandingLine, line: TableLine): boolean {
    return (
      !claimed.has(one.number) &&
      one.day === line.day &&
      one.startsMinutes === line.startsMinutes &&
      nameKey(one.title) === nameKey(line.title)
    );
  }
}

const plainFields = [
  "kind",
  "day",
  "startsMinutes",
  "endsMinutes",
  "track",
  "format",
  "title",
  "abstract",
  "notes",
  "recordingUrl",
  "cancelled",
] as const;

function isSame(one: TableLine, other: TableLine): boolean {
  return (
    plainFields.every((field) => one[field] === other[field]) &&
    nameKey(one.room) === nameKey(other.room) &&
    speakerLines(one.speakers) === speakerLines(other.speakers) &&
    other.speakers.every(({ email }) => email === undefined) && // a table that we give has none
    JSON.stringify(one.links) === JSON.stringify(other.links)
  );
}
