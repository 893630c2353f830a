import { sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";

/**
 * Every word of the index as it is spelled, and in how many places. It knows words that the reader may not see: only ever
 * search with them, through the door, and never show them.
 */
export function listSpellings(db: Database): [word: string, uses: number][] {
  const rows = db.all<{ term: string; doc: number }>(sql`SELECT term, doc FROM library_spellings`);
  return rows.map(({ term, doc }) => [term, doc]);
}
