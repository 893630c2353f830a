import { asc, desc, sql, type SQL } from "drizzle-orm";
import type { LibrarySort } from "#app/domain/library/library-filter.ts";
import { resources } from "#db/schema/index.ts";

/** An order of resources. How well words fit is known to the search alone: without it, the newest come first. */
export function orderBy(sort: LibrarySort): SQL {
  switch (sort) {
    case "best":
    case "newest":
      return desc(sql`coalesce(${resources.publishedAt}, ${resources.createdAt})`);
    case "title":
      return asc(sql`lower(${resources.title})`);
    case "checked":
      return desc(resources.checkedAt);
  }
}
