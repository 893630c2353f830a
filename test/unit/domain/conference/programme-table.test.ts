import fc from "fast-check";
import { expect, test } from "vitest";
import { planImport } from "#app/domain/conference/plan-import.ts";
import { programmeColumns, programmeTable, type TableLine } from "#app/domain/conference/programme-table.ts";
import { readProgrammeTable } from "#app/domain/conference/read-programme-table.ts";
import { readCell, safeCell } from "#app/domain/conference/table-cell.ts";

const days = { startsOn: "2026-03-28", endsOn: "2026-03-29" };
const words = (most: number) => fc.string({ maxLength: most }).map((text) => text.trim());
const name = fc.constantFrom("Ana Ferreira", "=SUM(A1)", "O'Neil, Pat", 'Zoë "Z" Ward', "-Jo", "'quoted'");
const anyLine: fc.Arbitrary<TableLine> = fc.record({
  number: fc.constant(null),
  kind: fc.constantFrom("session", "break"),
  day: fc.constantFrom("2026-03-28", "2026-03-29"),
  startsMinutes: fc.integer({ min: 0, max: 700 }),
  endsMinutes: fc.integer({ min: 701, max: 1440 }),
  room: words(30),
  track: words(30),
  format: words(30),
  title: words(60).filter((title) => title !== ""),
  abstract: words(200),
  speakers: fc
    .uniqueArray(name, { maxLength: 3 })
    .map((names) => names.map((one) => ({ name: one, role: "Link worker", organisation: "" }))),
  links: fc.constantFrom([], [{ text: "Our page; and more", url: "https://example.org/a,b" }]),
  notes: words(200),
  recordingUrl: fc.constantFrom("", "https://example.org/film"),
  cancelled: fc.boolean(),
});

test("a programme that is taken out as a table and brought in again is the same, line for line", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 5 }), (lines) => {
      const numbered = lines.map((line, index) => ({ ...line, number: index + 1 }));
      const { lines: read, faults } = readProgrammeTable(programmeTable(numbered), days);
      expect(faults).toEqual([]);
      expect(read).toEqual(numbered);
      expect(planImport(numbered, read).every(({ kind }) => kind === "same")).toBe(true);
    }),
  );
});

test("no cell begins a formula, and every cell is read as it was", () => {
  fc.assert(
    fc.property(fc.constantFrom("", "=", "+", "-", "@", "'", "\t", "''="), fc.string(), (start, rest) => {
      const cell = safeCell(start + rest);
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      expect(readCell(cell)).toBe(start + rest);
    }),
  );
});

const table = (...rows: string[][]) =>
  readProgrammeTable([["Title", "Day", "start", "END", "cancelled"], ...rows], days);

test("a table may leave columns out and write days and times as spreadsheets do", () => {
  const { lines, faults } = table(["Welcome", "28/03/2026", "9:30:00", "10.15", "TRUE"], ["", "", "", "", ""]);
  expect(faults).toEqual([]);
  expect(lines).toMatchObject([
    { title: "Welcome", day: "2026-03-28", startsMinutes: 570, endsMinutes: 615, cancelled: true, kind: "session" },
  ]);
});

test("every row with a fault is told of by its number, and none of it is guessed", () => {
  const { lines, faults } = table(
    ["Welcome", "28/03/2026", "9:30", "9:00", ""],
    ["", "2026-03-29", "9:30", "10:00", "perhaps"],
    ["Later", "2026-04-29", "9:30", "10:00", ""],
    ["Never", "31/02/2026", "soon", "10:00", ""],
    ["Good", "2026-03-29", "9:30", "10:00", ""],
  );
  expect(lines.map(({ title }) => title)).toEqual(["Good"]);
  expect(faults.map(({ row }) => row)).toEqual([2, 3, 4, 5, 5]);
});

test("a table without a column that is needed, with a number twice, or with more than 500 rows is told of", () => {
  expect(readProgrammeTable([["title", "day"]], days).faults[0]?.sentence).toContain("start, end");
  const row = ["1", "session", "2026-03-28", "09:00", "10:00", "", "", "", "A", "", "", "", "", "", ""];
  expect(readProgrammeTable([[...programmeColumns], row, row], days).faults[0]?.sentence).toContain("two rows");
  const many = Array.from({ length: 501 }, () => row);
  expect(readProgrammeTable([[...programmeColumns], ...many], days)).toMatchObject({
    lines: [],
    faults: [{ row: 502 }],
  });
});

test("a line without a number is the session of the same day, start and title, so that a table can be brought in twice", () => {
  const [standing] = table(["Welcome", "2026-03-28", "9:30", "10:15", ""]).lines;
  if (standing === undefined) throw new Error("the row was not read");
  const again = planImport([{ ...standing, number: 7 }], [standing, { ...standing, title: "Other" }]);
  expect(again.map(({ kind, number }) => [kind, number])).toEqual([
    ["same", 7],
    ["add", null],
  ]);
});
