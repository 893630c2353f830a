import { and, count, countDistinct, eq, sql } from "drizzle-orm";
import type { ListFacet } from "#app/domain/library/library-filter.ts";
import type { Database } from "#db/open.ts";
import { resourceFiles, resources, resourceTags, resourceVersions } from "#db/schema/index.ts";
import { yearOf } from "./chosen-facets.ts";
import { formatOf, newestReleasedOf } from "./resource-format.ts";

export type FacetCount = { facet: ListFacet; value: string; count: number };

/** What is known of each resource that came through the door, for counting. */
export const counted = { id: resources.id, type: resources.type, year: yearOf };

export type Counted = { id: string; type: string; year: string };

/** How many of the resources that came through the door, all `found` in this moment, stand in each value of each facet. */
export async function countFacets(db: Database, found: readonly Counted[]): Promise<FacetCount[]> {
  if (found.length === 0) return [];
  const seen = sql`json_each(${JSON.stringify(found.map((one) => one.id))}) AS seen`;
  const seenId = sql`seen.value`;
  const { facet, value } = resourceTags;
  const tags = await db
    .select({ facet, value, count: count() })
    .from(seen)
    .innerJoin(resourceTags, eq(resourceTags.resourceId, seenId))
    .groupBy(facet, value);
  const newest = eq(resourceVersions.number, newestReleasedOf(db, seenId));
  const kinds = await db
    .select({ value: formatOf, count: countDistinct(seenId) })
    .from(seen)
    .innerJoin(resourceVersions, and(eq(resourceVersions.resourceId, seenId), newest))
    .leftJoin(resourceFiles, eq(resourceFiles.versionId, resourceVersions.id))
    .groupBy(formatOf);
  return [
    ...countsOf(
      "type",
      found.map((one) => one.type),
    ),
    ...countsOf(
      "year",
      found.map((one) => one.year),
    ),
    ...tags,
    ...kinds.map((row) => ({ facet: "format" as const, ...row })),
  ];
}

function countsOf(facet: ListFacet, values: readonly string[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, number]) => ({ facet, value, count: number }));
}
