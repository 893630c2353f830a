/** Where a row of the search index stands: a resource's own words have file and page 0. Files and pages count from 1. */
export type PlaceInLibrary = { number: number; file: number; page: number };

const pages = 2 ** 14;
const files = 2 ** 6;

export const mostPages = pages - 1;
export const mostFiles = files - 1;

/** The row id of a place: whole, safe in a double up to resource 8 billion. @throws when a part is too large. */
export function rowOf({ number, file, page }: PlaceInLibrary): number {
  if (file > mostFiles || page > mostPages) throw new RangeError(`no row for file ${file}, page ${page}`);
  return (number * files + file) * pages + page;
}

export function placeOf(row: number): PlaceInLibrary {
  const page = row % pages;
  const rest = (row - page) / pages;
  const file = rest % files;
  return { number: (rest - file) / files, file, page };
}

/** Rows of one resource: from, and up to but not with. */
export function rowsOf(number: number): { from: number; before: number } {
  return { from: rowOf({ number, file: 0, page: 0 }), before: rowOf({ number: number + 1, file: 0, page: 0 }) };
}
