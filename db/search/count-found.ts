import { and, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { counted, countFacets, type FacetCount } from "#db/queries/library/count-facets.ts";
import { resources } from "#db/schema/index.ts";
import { numbersFound } from "./find-in-library.ts";

/**
 * How many of the resources that a search finds stand in each value of each facet. The door (`seen`) is asked once, for
 * all of them together: counted is what came through it.
 */
export async function countFound(
  db: Database,
  { match, seen, chosen }: { match: string | null; seen: SQL; chosen: SQL | undefined },
): Promise<FacetCount[]> {
  if (match === null) return [];
  const found = await db
    .select(counted)
    .from(resources)
    .where(and(sql`${resources.number} IN (${numbersFound(match)})`, seen, chosen));
  return countFacets(db, found);
}
