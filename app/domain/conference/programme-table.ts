import { linkLines, speakerLines, type TypedSpeaker } from "./read-lines.ts";
import { clockTime } from "./say-times.ts";
import { safeCell } from "./table-cell.ts";

/** The columns of a programme as a table, in their order. */
export const programmeColumns = [
  "number",
  "kind",
  "day",
  "start",
  "end",
  "room",
  "track",
  "format",
  "title",
  "abstract",
  "speakers",
  "links",
  "notes",
  "recording",
  "cancelled",
] as const;

export type ProgrammeColumn = (typeof programmeColumns)[number];

/** At most so many lines are taken from one table. */
export const mostTableRows = 500;

/** A line of the programme with everything that a table carries. */
export type TableLine = {
  number: number | null; // null: it has none yet
  kind: "session" | "break";
  day: string;
  startsMinutes: number;
  endsMinutes: number;
  room: string; // its name; "" for everyone
  track: string;
  format: string;
  title: string;
  abstract: string;
  speakers: readonly TypedSpeaker[];
  links: { text: string; url: string }[];
  notes: string;
  recordingUrl: string;
  cancelled: boolean;
};

/** A programme as the rows of a table, the first of them the names of the columns. Twin: read-programme-table.ts. */
export function programmeTable(lines: readonly TableLine[]): string[][] {
  return [
    [...programmeColumns],
    ...lines.map((line) => programmeColumns.map((column) => safeCell(cell(line, column)))),
  ];
}

function cell(line: TableLine, column: ProgrammeColumn): string {
  switch (column) {
    case "number":
      return line.number === null ? "" : String(line.number);
    case "start":
      return clockTime(line.startsMinutes);
    case "end":
      return clockTime(line.endsMinutes);
    case "speakers":
      return speakerLines(line.speakers);
    case "links":
      return linkLines(line.links);
    case "recording":
      return line.recordingUrl;
    case "cancelled":
      return line.cancelled ? "yes" : "";
    default:
      return line[column];
  }
}
