import { and, eq, exists, gte, inArray, sql, type SQL } from "drizzle-orm";
import type { LibraryFilter } from "#app/domain/library/library-filter.ts";
import type { Database } from "#db/open.ts";
import { resources, resourceTags } from "#db/schema/index.ts";
import { hasFormat } from "./resource-format.ts";

type Chosen = Omit<LibraryFilter, "words" | "sort" | "page">;

const yearMs = 365 * 24 * 60 * 60 * 1000;

/** What was chosen of the facets, as a condition on `resources`; undefined when nothing was. The door is asked besides. */
export function chosenFacets(db: Database, chosen: Chosen, now: Date): SQL | undefined {
  const tagged = (facet: "topic" | "place" | "audience") =>
    chosen[facet].length === 0 ? undefined : hasTag(db, facet, chosen[facet]);
  return and(
    chosen.type.length === 0 ? undefined : inArray(resources.type, chosen.type),
    chosen.year.length === 0 ? undefined : inArray(yearOf, chosen.year),
    tagged("topic"),
    tagged("place"),
    tagged("audience"),
    chosen.format.length === 0 ? undefined : hasFormat(db, chosen.format),
    chosen.checked ? gte(resources.checkedAt, new Date(now.getTime() - yearMs)) : undefined,
  );
}

/** The year in which a resource was made. */
export const yearOf = sql<string>`substr(${resources.madeOn}, 1, 4)`;

function hasTag(db: Database, facet: "topic" | "place" | "audience", values: readonly string[]): SQL {
  const right = and(
    eq(resourceTags.resourceId, resources.id),
    eq(resourceTags.facet, facet),
    inArray(resourceTags.value, [...values]),
  );
  return exists(
    db
      .select({ one: sql`1` })
      .from(resourceTags)
      .where(right),
  );
}
