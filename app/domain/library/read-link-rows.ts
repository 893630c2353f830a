import type { Vocabulary } from "./vocabulary.ts";
import { webAddress } from "./url-key.ts";
import { longestTitle } from "./why-fields-not.ts";

/** A link as a row of a table says it. `line` counts from 1, the line of the names included. */
export type LinkRow = { line: number; title: string; url: string; licence: string; summary: string };
export type LinkRowFault = { line: number; says: string };

const columns = ["title", "address", "licence", "summary"] as const;
export const mostLinkRows = 500;

/**
 * Reads a table of links: the first row names its columns (title and address must be there; licence and summary may be). Rows
 * that cannot be taken are told with their line and the reason; a licence that is left out is "link only".
 */
export function readLinkRows(
  table: readonly string[][],
  { licences }: Pick<Vocabulary, "licences">,
): { rows: LinkRow[]; faults: LinkRowFault[] } {
  const names = (table[0] ?? []).map((name) => name.trim().toLowerCase());
  const placeOf = Object.fromEntries(columns.map((name) => [name, names.indexOf(name)])) as Record<
    (typeof columns)[number],
    number
  >;
  if (placeOf.title === -1 || placeOf.address === -1)
    return {
      rows: [],
      faults: [{ line: 1, says: "The first row must name the columns: title, address, licence, summary." }],
    };
  const rows: LinkRow[] = [];
  const faults: LinkRowFault[] = [];
  for (const [index, cells] of table.slice(1, mostLinkRows + 1).entries()) {
    const cell = (name: (typeof columns)[number]) => (cells[placeOf[name]] ?? "").trim();
    const row = {
      line: index + 2,
      title: cell("title"),
      url: cell("address"),
      licence: cell("licence") || "link-only",
      summary: cell("summary"),
    };
    const fault = faultOf(
      row,
      licences.map(({ id }) => id),
    );
    if (fault === null) rows.push(row);
    else faults.push({ line: row.line, says: fault });
  }
  if (table.length > mostLinkRows + 1)
    faults.push({
      line: mostLinkRows + 2,
      says: `Only ${mostLinkRows} rows are taken at a time. Bring the rest after these.`,
    });
  return { rows, faults };
}

function faultOf({ title, url, licence }: LinkRow, licences: readonly string[]): string | null {
  if (title === "") return "The title is missing.";
  if ([...title].length > longestTitle) return `The title is longer than ${longestTitle} letters.`;
  if (webAddress(url) === null) return `“${url}” is no address of a web page.`;
  return licences.includes(licence) ? null : `“${licence}” is no licence of the list: ${licences.join(", ")}.`;
}
