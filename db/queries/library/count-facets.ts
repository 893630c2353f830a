import { and, count, countDistinct, eq, ne, type SQL } from "drizzle-orm";
import type { ListFacet } from "#app/domain/library/library-filter.ts";
import type { Database } from "#db/open.ts";
import { resourceFiles, resources, resourceTags, resourceVersions } from "#db/schema/index.ts";
import { yearOf } from "./chosen-facets.ts";
import { currentOf, formatOf } from "./resource-format.ts";

export type FacetCount = { facet: ListFacet; value: string; count: number };

/** How many of the resources that `where` is true for stand in each value of each facet. The door must be in it. */
export async function countFacets(db: Database, where: SQL): Promise<FacetCount[]> {
  const types = await db
    .select({ value: resources.type, count: count() })
    .from(resources)
    .where(and(where, ne(resources.type, "")))
    .groupBy(resources.type);
  const years = await db
    .select({ value: yearOf, count: count() })
    .from(resources)
    .where(and(where, ne(resources.madeOn, "")))
    .groupBy(yearOf);
  const tags = await db
    .select({ facet: resourceTags.facet, value: resourceTags.value, count: count() })
    .from(resources)
    .innerJoin(resourceTags, eq(resourceTags.resourceId, resources.id))
    .where(where)
    .groupBy(resourceTags.facet, resourceTags.value);
  const current = currentOf(db);
  const kinds = await db
    .select({ value: formatOf, count: countDistinct(resources.id) })
    .from(resources)
    .innerJoin(current, eq(current.resourceId, resources.id))
    .innerJoin(
      resourceVersions,
      and(eq(resourceVersions.resourceId, resources.id), eq(resourceVersions.number, current.newest)),
    )
    .leftJoin(resourceFiles, eq(resourceFiles.versionId, resourceVersions.id))
    .where(where)
    .groupBy(formatOf);
  return [
    ...types.map((row) => ({ facet: "type" as const, ...row })),
    ...years.map((row) => ({ facet: "year" as const, ...row })),
    ...tags,
    ...kinds.map((row) => ({ facet: "format" as const, ...row })),
  ];
}
