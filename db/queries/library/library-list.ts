import { and, count, desc, sql, type SQL } from "drizzle-orm";
import type { LibraryFilter } from "#app/domain/library/library-filter.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import type { Database } from "#db/open.ts";
import { resources } from "#db/schema/index.ts";
import { numbersFound } from "#db/search/find-in-library.ts";
import { searchLibrary } from "#db/search/search-library.ts";
import { listSynonymGroups } from "#db/search/synonyms.ts";
import { chosenFacets } from "./chosen-facets.ts";
import { countFacets, type FacetCount } from "./count-facets.ts";
import { orderBy } from "./order-by.ts";
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

export type LibraryList = { items: ListedResource[]; total: number; page: number; pages: number; facets: FacetCount[] };

const onAPage = 20;

/**
 * One page of what somebody may read, and how many of it there are in each facet. Everything comes through the door.
 * Hand in a snapshot, so that list and counts are of one moment.
 */
export async function findLibraryList(
  db: Database,
  viewer: LibraryViewer,
  filter: LibraryFilter,
): Promise<LibraryList> {
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
  filter: LibraryFilter,
  limit: number,
): Promise<ListedResource[]> {
  return listOpen(db, await narrowed(db, viewer, filter), { sort: "newest", limit, offset: 0 });
}

function listOpen(
  db: Database,
  where: SQL,
  { sort, limit, offset }: { sort: LibraryFilter["sort"]; limit: number; offset: number },
) {
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
    .orderBy(orderBy(sort), desc(resources.number))
    .limit(limit)
    .offset(offset);
}

/** What somebody may read of it, with what was chosen and typed. */
async function narrowed(db: Database, viewer: LibraryViewer, filter: LibraryFilter): Promise<SQL> {
  const seen = openTo(db, viewer);
  const words = filter.words === "" ? undefined : await hasWords(db, seen, filter.words);
  return and(seen, words, chosenFacets(db, filter, viewer.now)) ?? seen;
}

/** The same resources as the search page finds for these words, slips and all. */
async function hasWords(db: Database, seen: SQL, words: string): Promise<SQL> {
  const synonyms = await listSynonymGroups(db);
  const { match, total } = await searchLibrary(db, { wanted: searchWords(words), synonyms, seen, skip: 0, take: 1 });
  return match === null || total === 0 ? sql`0` : sql`${resources.number} IN (${numbersFound(match)})`;
}
