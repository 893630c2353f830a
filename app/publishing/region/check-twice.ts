import type { ContentFolder } from "#app/publishing/region/content-folder.ts";
import type { Line } from "#app/publishing/region/read-table.ts";
import type { RegionFiles } from "#app/publishing/region/region-files.ts";

/** A code or id may stand for one thing only. */
export function checkNothingTwice(folder: ContentFolder, files: RegionFiles): void {
  const once = <Row>(file: string, rows: Line<Row>[], column: string, keyOf: (row: Row) => string) =>
    tellTwice(folder, [{ file, keys: keysOf(rows, keyOf) }], column);
  tellTwice(
    folder,
    [
      { file: "practices.csv", keys: keysOf(files.practices, (row) => row.code) },
      { file: "practices-outside.csv", keys: keysOf(files.practicesOutside, (row) => row.code) },
    ],
    "code",
  );
  once("pcns.csv", files.pcns, "code", (row) => row.code);
  once("councils.csv", files.councils, "code", (row) => row.code);
  once("postcode-districts.csv", files.districts, "district", (row) => row.district);
  once("postcode-sectors.csv", files.sectors, "sector", (row) => row.sector);
  once("helplines.csv", files.helplines, "id", (row) => row.id);
  once("needs.csv", files.needs, "id", (row) => row.id);
  once("languages.csv", files.languages, "code", (row) => row.code);
  once("ring-me.csv", files.ringMe, "language", (row) => row.language);
}

type Keys = { key: string; line: number }[];

function keysOf<Row>(rows: Line<Row>[], keyOf: (row: Row) => string): Keys {
  return rows.map(({ line, value }) => ({ key: keyOf(value), line }));
}

function tellTwice(folder: ContentFolder, tables: { file: string; keys: Keys }[], column: string): void {
  const first = new Map<string, string>();
  for (const { file, keys } of tables) {
    for (const { key, line } of keys) {
      const before = first.get(key);
      if (before) folder.fault(file, line, `${column}: ${key} is already in ${before}.`);
      else first.set(key, `${file}, line ${line}`);
    }
  }
}
