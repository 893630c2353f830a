import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import type { ContentFolder } from "#app/publishing/region/content-folder.ts";

/** A row of a table, with the line it stands on. */
export type Line<Value> = { line: number; value: Value };

/** What the parser gives with info and raw; its own type still says string[][]. */
const rawRows = z.array(
  z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) }),
);
type RawRow = z.infer<typeof rawRows>[number];

/**
 * Reads a CSV file whose first line names the shape's columns (in any order). A row that does not fit is left out and
 * told as a fault with its line; an empty line is passed by. Spreadsheet habits are taken: a byte order mark, CRLF.
 */
export async function readTable<Shape extends z.ZodObject>(
  folder: ContentFolder,
  file: string,
  shape: Shape,
): Promise<Line<z.infer<Shape>>[]> {
  const text = await folder.read(file);
  const [head, ...rows] = text === null ? [] : parseRows(folder, file, text);
  if (!head) {
    if (text === "") folder.fault(file, 1, "This file is empty. Its first line must name the columns.");
    return [];
  }
  if (!headFits(folder, file, head.record, Object.keys(shape.shape))) return [];
  return rows.flatMap((row) => readRow(folder, file, shape, head.record, row));
}

function parseRows(folder: ContentFolder, file: string, text: string): RawRow[] {
  try {
    const options = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, info: true, raw: true };
    return rawRows.parse(parse(text, options));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = "lines" in error && typeof error.lines === "number" ? error.lines : 1;
    folder.fault(
      file,
      line,
      'This line has a quotation mark (") in the wrong place. Put the whole cell in quotation marks, or take it out.',
    );
    return [];
  }
}

function headFits(folder: ContentFolder, file: string, head: string[], columns: string[]): boolean {
  const missing = columns.filter((column) => !head.includes(column));
  const unknown = head.filter((column, index) => !columns.includes(column) || head.indexOf(column) !== index);
  for (const column of missing) folder.fault(file, 1, `The column "${column}" is missing from the first line.`);
  for (const column of unknown)
    folder.fault(
      file,
      1,
      `The column "${column}" is not known, or is there twice. The columns are ${columns.join(", ")}.`,
    );
  return missing.length === 0 && unknown.length === 0;
}

function readRow<Shape extends z.ZodObject>(
  folder: ContentFolder,
  file: string,
  shape: Shape,
  head: string[],
  { record, raw, info }: RawRow,
): Line<z.infer<Shape>>[] {
  const line = info.lines - (raw.trim().match(/\r\n|\r|\n/g)?.length ?? 0); // a cell may run over several lines: the row's first
  if (record.length !== head.length) {
    folder.fault(
      file,
      line,
      `This line has ${record.length} cells, but the first line names ${head.length} columns. Look for a missing or extra comma.`,
    );
    return [];
  }
  const parsed = shape.safeParse(Object.fromEntries(head.map((column, index) => [column, record[index]])));
  if (parsed.success) return [{ line, value: parsed.data }];
  for (const issue of parsed.error.issues) folder.fault(file, line, `${issue.path.join(".")}: ${issue.message}`);
  return [];
}
