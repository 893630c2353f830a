import { and, count, countDistinct, eq, ne, sql, type SQL } from "drizzle-orm";
import type { ListFacet } from "#app/domain/library/library-filter.ts";
import type { Database } from "#db/open.ts";
import { resourceFiles, resources, resourceTags, resourceVersions } from "#db/schema/index.ts";
import { yearOf } from "./chosen-facets.ts";
import { formatOf, newestReleasedOf } from "./resource-format.ts";

export type FacetCount = { facet: ListFacet; value: string; count: number };

/**
 * How many of the resources that `where` is true for stand in each value of each facet. The door must be in it: it is
 * asked once for each of them, and every count is made of those that it let through.
 */
export async function countFacets(db: Database, where: SQL): Promise<FacetCount[]> {
  const { id, type } = resources;
  const seen = db.$with("seen").as(
    db
      .select({ id, type, year: yearOf.as("year") })
      .from(resources)
      .where(where),
  );
  const named = (facet: ListFacet) => sql<ListFacet>`${sql.raw(`'${facet}'`)}`.as("facet");
  const types = db
    .with(seen)
    .select({ facet: named("type"), value: sql<string>`${seen.type}`.as("value"), count: count() })
    .from(seen)
    .where(ne(seen.type, ""))
    .groupBy(seen.type);
  const years = db
    .select({ facet: named("year"), value: sql<string>`${seen.year}`.as("value"), count: count() })
    .from(seen)
    .where(sql`${seen.year} <> ''`)
    .groupBy(sql`${seen.year}`);
  const { facet, value } = resourceTags;
  const tags = db
    .select({ facet: sql<ListFacet>`${facet}`.as("facet"), value: sql<string>`${value}`.as("value"), count: count() })
    .from(seen)
    .innerJoin(resourceTags, eq(resourceTags.resourceId, seen.id))
    .groupBy(facet, value);
  const newest = eq(resourceVersions.number, newestReleasedOf(db, seen.id));
  const kinds = db
    .select({ facet: named("format"), value: sql<string>`${formatOf}`.as("value"), count: countDistinct(seen.id) })
    .from(seen)
    .innerJoin(resourceVersions, and(eq(resourceVersions.resourceId, seen.id), newest))
    .leftJoin(resourceFiles, eq(resourceFiles.versionId, resourceVersions.id))
    .groupBy(formatOf);
  return types.unionAll(years).unionAll(tags).unionAll(kinds);
}
