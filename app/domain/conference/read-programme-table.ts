import { calendarDate } from "#app/domain/guide/calendar-date.ts";
import { mostTableRows, programmeColumns, type ProgrammeColumn, type TableLine } from "./programme-table.ts";
import { readLinkLines, readSpeakerLines } from "./read-lines.ts";
import { readClockTime } from "./say-times.ts";
import { whySessionNot, type SessionFieldProblem } from "./session-fields.ts";
import { readCell } from "./table-cell.ts";

/** A fault of a table: in which row as a spreadsheet counts them (the names of the columns are row 1), and what to do. */
export type TableFault = { row: number; sentence: string };

export type TableReading = { lines: TableLine[]; faults: TableFault[] };

const needed: readonly ProgrammeColumn[] = ["day", "start", "end", "title"];

/**
 * Reads a programme out of the rows of a table. Columns may stand in any order and be left out but for day, start, end and
 * title; those that are not known are not looked at. Nothing is guessed: a row with a fault is told of, and is not in
 * `lines`. Days are 2026-03-14 or 14/03/2026, times 09:30. At most 500 rows.
 */
export function readProgrammeTable(
  rows: readonly (readonly string[])[],
  conference: { startsOn: string; endsOn: string },
): TableReading {
  const [head = [], ...body] = rows;
  const columns = head.map((name) => readCell(name).trim().toLowerCase());
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    return { lines: [], faults: [{ row: 1, sentence: `There is no column called ${missing.join(", ")}. Add it.` }] };
  if (body.length > mostTableRows) {
    const sentence = `There are ${body.length} rows. Take at most ${mostTableRows} at once.`;
    return { lines: [], faults: [{ row: mostTableRows + 2, sentence }] };
  }
  const reading: TableReading = { lines: [], faults: [] };
  for (const [index, cells] of body.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const { line, sentences } = readRow(valuesOf(columns, cells), conference);
    for (const sentence of sentences) reading.faults.push({ row: index + 2, sentence });
    if (sentences.length === 0) reading.lines.push(line);
  }
  return { ...reading, faults: [...reading.faults, ...twice(reading.lines)] };
}

type Values = Readonly<Record<ProgrammeColumn, string>>;

function valuesOf(columns: readonly string[], cells: readonly string[]): Values {
  const at = (name: string) => readCell((cells[columns.indexOf(name)] ?? "").replaceAll("\r\n", "\n")).trim();
  return Object.fromEntries(programmeColumns.map((name) => [name, at(name)])) as Record<ProgrammeColumn, string>;
}

function readRow(values: Values, conference: { startsOn: string; endsOn: string }) {
  const sentences: string[] = [];
  const say = (sentence: string) => void sentences.push(sentence);
  const day = readDay(values.day);
  if (day === null) say(`day: “${values.day}” is no day. Write it like 2026-03-14 or 14/03/2026.`);
  const starts = readTime(values.start);
  if (starts === null) say(`start: “${values.start}” is no time. Write it like 09:30.`);
  const ends = readTime(values.end);
  if (ends === null) say(`end: “${values.end}” is no time. Write it like 10:15.`);
  const kind = values.kind.toLowerCase() || "session";
  if (kind !== "session" && kind !== "break") say(`kind: “${values.kind}” is not known. Write session or break.`);
  const { links, wrong } = readLinkLines(values.links);
  if (wrong !== null) say(`links: “${wrong.slice(0, 100)}” has no web address. Write it like Our leaflet | https://….`);
  if (!/^\d{0,6}$/.test(values.number)) say(`number: “${values.number}” is no number. Leave it empty for a new line.`);
  const cancelled = readYes(values.cancelled);
  if (cancelled === null) say(`cancelled: “${values.cancelled}” is not known. Write yes, or leave it empty.`);
  const line: TableLine = {
    number: values.number === "" ? null : Number(values.number),
    kind: kind === "break" ? "break" : "session",
    day: day ?? "",
    startsMinutes: starts ?? 0,
    endsMinutes: ends ?? 0,
    room: values.room,
    track: values.track,
    format: values.format,
    title: values.title,
    abstract: values.abstract,
    speakers: readSpeakerLines(values.speakers),
    links,
    notes: values.notes,
    recordingUrl: values.recording,
    cancelled: cancelled ?? false,
  };
  if (sentences.length === 0)
    for (const problem of whySessionNot({ ...line, roomId: null }, conference)) say(sayProblem(problem));
  return { line, sentences };
}

function readDay(typed: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso !== null) return calendarDate(iso[3] ?? "", iso[2] ?? "", iso[1] ?? "");
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed);
  return british === null ? null : calendarDate(british[1] ?? "", british[2] ?? "", british[3] ?? "");
}

/** Spreadsheets write seconds behind the minutes. */
function readTime(typed: string): number | null {
  return readClockTime(typed.replace(/^(\d{1,2}:\d{2}):00$/, "$1"));
}

function readYes(typed: string): boolean | null {
  const words = typed.toLowerCase();
  if (["", "no", "false", "0"].includes(words)) return false;
  return ["yes", "true", "1", "cancelled"].includes(words) ? true : null;
}

/** A number that stands in two rows: nobody knows which of them is meant. */
function twice(lines: readonly TableLine[]): TableFault[] {
  const numbers = lines.flatMap(({ number }) => (number === null ? [] : [number]));
  const again = new Set(numbers.filter((number, at) => numbers.indexOf(number) !== at));
  return [...again].map((number) => ({ row: 1, sentence: `Number ${number} stands in two rows. Empty one of them.` }));
}

function sayProblem({ field, kind }: SessionFieldProblem): string {
  switch (kind) {
    case "needed":
      return `${field}: this is empty. Write what it is called.`;
    case "outside":
      return "day: this is no day of the conference.";
    case "not-after-start":
      return "end: it must end after it starts.";
    case "no-address":
      return "recording: write a web address that begins with https://.";
    case "too-long":
      return `${field}: this is too long. Make it shorter.`;
  }
}
