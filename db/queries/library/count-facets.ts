import { and, eq, ne, sql } from "drizzle-orm";
import type { ListFacet } from "#app/domain/library/library-filter.ts";
import type { Database } from "#db/open.ts";
import { resourceFiles, resources, resourceTags, resourceVersions } from "#db/schema/index.ts";
import { yearOf } from "./chosen-facets.ts";
import { currentOf, formatOf } from "./resource-format.ts";

export type FacetCount = { facet: ListFacet; value: string; count: number };

type FacetValue = { facet: ListFacet; value: string };

/** Every value that some resource stands in, and of each resource, by its number, the places of its values among them. */
type Standings = { values: FacetValue[]; of: ReadonlyMap<number, readonly number[]> };

/**
 * How many of some resources, by their numbers, stand in each value of each facet. Hand in only what came through the
 * door: where a resource stands is known of all of them, and kept until something is changed.
 */
export function countFacets(db: Database, numbers: readonly number[]): FacetCount[] {
  const { values, of } = db.keepUntilChange("where-resources-stand", readStandings);
  const counts = values.map((value) => ({ ...value, count: 0 }));
  for (const number of numbers)
    for (const place of of.get(number) ?? []) {
      const counted = counts[place];
      if (counted !== undefined) counted.count += 1;
    }
  return counts.filter(({ count }) => count > 0);
}

function readStandings(db: Database): Standings {
  const values: FacetValue[] = [];
  const of = new Map<number, number[]>();
  for (const { facet, value, numbers } of [...typesAndYears(db), ...tags(db), ...formats(db)]) {
    const place = values.push({ facet, value }) - 1;
    for (const number of JSON.parse(numbers) as number[]) {
      const places = of.get(number);
      if (places === undefined) of.set(number, [place]);
      else places.push(place);
    }
  }
  return { values, of };
}

const numbers = sql<string>`json_group_array(DISTINCT ${resources.number})`;

function typesAndYears(db: Database) {
  const { type } = resources;
  const types = db.select({ value: type, numbers }).from(resources).where(ne(type, "")).groupBy(type).all();
  const years = db.select({ value: yearOf, numbers }).from(resources).where(ne(yearOf, "")).groupBy(yearOf).all();
  return [
    ...types.map((row) => ({ facet: "type" as const, ...row })),
    ...years.map((row) => ({ facet: "year" as const, ...row })),
  ];
}

function tags(db: Database) {
  const { facet, value, resourceId } = resourceTags;
  return db
    .select({ facet, value, numbers })
    .from(resourceTags)
    .innerJoin(resources, eq(resources.id, resourceId))
    .groupBy(facet, value)
    .all();
}

/** Of the version that readers get; of a page elsewhere there is no file. */
function formats(db: Database) {
  const current = currentOf(db);
  const { resourceId, number, id } = resourceVersions;
  return db
    .select({ value: formatOf, numbers })
    .from(current)
    .innerJoin(resourceVersions, and(eq(resourceId, current.resourceId), eq(number, current.newest)))
    .innerJoin(resources, eq(resources.id, resourceId))
    .leftJoin(resourceFiles, eq(resourceFiles.versionId, id))
    .groupBy(formatOf)
    .all()
    .map((row) => ({ facet: "format" as const, ...row }));
}
