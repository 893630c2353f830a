import { CsvError, parse } from "csv-parse/sync";

/** The words of a table's bytes: UTF-8 or UTF-16 with or without a mark, else as Windows writes western letters. */
export function readWords(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder("windows-1252").decode(bytes);
    throw error;
  }
}

/** The rows of a table with commas, semicolons or tabs and any line ends; null when its quotation marks do not fit. */
export function readRows(csv: string): string[][] | null {
  const [head = ""] = csv.split(/[\r\n]/, 1);
  const delimiter = [",", ";", "\t"].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ",";
  try {
    return parse(csv, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
