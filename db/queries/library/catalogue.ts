import { and, asc, count, countDistinct, desc, eq, exists, gte, inArray, ne, sql, type SQL } from "drizzle-orm";
import type { CatalogueFilter, ListFacet } from "#app/domain/library/catalogue-filter.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import type { Database } from "#db/open.ts";
import { resourceFiles, resources, resourceTags, resourceVersions } from "#db/schema/index.ts";
import { numbersFound } from "#db/search/find-in-library.ts";
import { searchLibrary } from "#db/search/search-library.ts";
import { listSynonymGroups } from "#db/search/synonyms.ts";
import { currentOf, formatOf, hasFormat } from "./resource-format.ts";
import { openTo } from "./visible-to.ts";

export type ListedResource = {
  number: number;
  title: string;
  summary: string;
  type: string;
  organisation: string;
  madeOn: string;
  licence: string;
  sample: boolean;
  visibility: string;
  publishedAt: Date | null;
  checkedAt: Date | null;
  reviewDueOn: string | null;
  changedAt: Date;
};

export type FacetCount = { facet: ListFacet; value: string; count: number };
export type Catalogue = { items: ListedResource[]; total: number; page: number; pages: number; facets: FacetCount[] };

const onAPage = 20;
const yearMs = 365 * 24 * 60 * 60 * 1000;

/**
 * One page of what somebody may read, and how many of it there are in each facet. Everything comes through the door.
 * Hand in a snapshot, so that list and counts are of one moment.
 */
export async function findCatalogue(db: Database, viewer: LibraryViewer, filter: CatalogueFilter): Promise<Catalogue> {
  const where = await narrowed(db, viewer, filter);
  const [counted] = await db.select({ total: count() }).from(resources).where(where);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / onAPage));
  const page = Math.min(filter.page, pages);
  const items = await listOpen(db, where, { sort: filter.sort, limit: onAPage, offset: (page - 1) * onAPage });
  return { items, total, page, pages, facets: await countFacets(db, where) };
}

/** The newest of what somebody may read, for feeds and for the sitemap. */
export async function listNewest(
  db: Database,
  viewer: LibraryViewer,
  filter: CatalogueFilter,
  limit: number,
): Promise<ListedResource[]> {
  return listOpen(db, await narrowed(db, viewer, filter), { sort: "newest", limit, offset: 0 });
}

function listOpen(
  db: Database,
  where: SQL | undefined,
  { sort, limit, offset }: { sort: CatalogueFilter["sort"]; limit: number; offset: number },
) {
  const orders = {
    newest: [desc(sql`coalesce(${resources.publishedAt}, ${resources.createdAt})`)],
    title: [asc(sql`lower(${resources.title})`)],
    checked: [desc(resources.checkedAt)],
  };
  const { number, title, summary, type, organisation, madeOn, licence, sample } = resources;
  const { visibility, publishedAt, checkedAt, reviewDueOn, changedAt } = resources;
  return db
    .select({
      number,
      title,
      summary,
      type,
      organisation,
      madeOn,
      licence,
      sample,
      visibility,
      publishedAt,
      checkedAt,
      reviewDueOn,
      changedAt,
    })
    .from(resources)
    .where(where)
    .orderBy(...orders[sort], desc(resources.number))
    .limit(limit)
    .offset(offset);
}

async function narrowed(db: Database, viewer: LibraryViewer, filter: CatalogueFilter): Promise<SQL | undefined> {
  const tagged = (facet: "topic" | "place" | "audience", values: readonly string[]) =>
    values.length === 0 ? undefined : hasTag(db, facet, values);
  return and(
    openTo(db, viewer),
    filter.words === "" ? undefined : await hasWords(db, openTo(db, viewer), filter.words),
    filter.type.length === 0 ? undefined : inArray(resources.type, filter.type),
    filter.year.length === 0 ? undefined : inArray(yearOf, filter.year),
    tagged("topic", filter.topic),
    tagged("place", filter.place),
    tagged("audience", filter.audience),
    filter.format.length === 0 ? undefined : hasFormat(db, filter.format),
    filter.checked ? gte(resources.checkedAt, new Date(viewer.now.getTime() - yearMs)) : undefined,
  );
}

/** The same resources as the search page finds for these words, slips and all. */
async function hasWords(db: Database, seen: SQL, words: string): Promise<SQL> {
  const synonyms = await listSynonymGroups(db);
  const { match, total } = await searchLibrary(db, { wanted: searchWords(words), synonyms, seen, skip: 0, take: 1 });
  return match === null || total === 0 ? sql`0` : sql`${resources.number} IN (${numbersFound(match)})`;
}

const yearOf = sql<string>`substr(${resources.madeOn}, 1, 4)`;

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

async function countFacets(db: Database, where: SQL | undefined): Promise<FacetCount[]> {
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
