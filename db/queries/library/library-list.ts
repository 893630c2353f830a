import { and, desc, eq, sql, type SQL } from "drizzle-orm";
import type { LibraryFilter } from "#app/domain/library/library-filter.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { searchWords } from "#app/domain/search/search-words.ts";
import type { Database } from "#db/open.ts";
import { resources } from "#db/schema/index.ts";
import { numbersFound } from "#db/search/find-in-library.ts";
import { understand } from "#db/search/search-library.ts";
import { listSynonymGroups } from "#db/search/synonyms.ts";
import { chosenFacets } from "./chosen-facets.ts";
import { countFacets, type FacetCount } from "./count-facets.ts";
import { orderBy } from "./order-by.ts";
import { keptOpen, openTo } from "./visible-to.ts";

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
const listed = {
  number: resources.number,
  title: resources.title,
  summary: resources.summary,
  type: resources.type,
  organisation: resources.organisation,
  madeOn: resources.madeOn,
  licence: resources.licence,
  sample: resources.sample,
  visibility: resources.visibility,
  publishedAt: resources.publishedAt,
  checkedAt: resources.checkedAt,
  reviewDueOn: resources.reviewDueOn,
  changedAt: resources.changedAt,
};

/**
 * One page of what somebody may read, and how many of it there are in each facet: the door is asked once for each resource,
 * and one list of what came through serves the page, the total and the counts. Hand in a snapshot, so that list and counts are of one moment.
 */
export async function findLibraryList(
  db: Database,
  viewer: LibraryViewer,
  filter: LibraryFilter,
): Promise<LibraryList> {
  const where = await narrowed(db, viewer, filter);
  const order = [orderBy(filter.sort), desc(resources.number)];
  const seen = await db
    .select({ id: resources.id, number: resources.number })
    .from(resources)
    .where(where)
    .orderBy(...order);
  const pages = Math.max(1, Math.ceil(seen.length / onAPage));
  const page = Math.min(filter.page, pages);
  const ids = JSON.stringify(seen.slice((page - 1) * onAPage, page * onAPage).map(({ id }) => id));
  const items = await db
    .select(listed)
    .from(sql`json_each(${ids}) AS shown`)
    .crossJoin(resources) // in this order: the door is asked for those that are shown alone
    .where(and(eq(resources.id, sql`shown.value`), where))
    .orderBy(...order);
  const facets = countFacets(
    db,
    seen.map(({ number }) => number),
  );
  return { items, total: seen.length, page, pages, facets };
}

/** The newest of what somebody may read, for feeds and for the sitemap. */
export async function listNewest(
  db: Database,
  viewer: LibraryViewer,
  filter: LibraryFilter,
  limit: number,
): Promise<ListedResource[]> {
  return db
    .select(listed)
    .from(resources)
    .where(await narrowed(db, viewer, filter))
    .orderBy(orderBy("newest"), desc(resources.number))
    .limit(limit);
}

/** What somebody may read of it, with what was chosen and typed. */
async function narrowed(db: Database, viewer: LibraryViewer, filter: LibraryFilter): Promise<SQL> {
  const seen = openTo(db, viewer);
  const words = filter.words === "" ? undefined : await hasWords(db, viewer, filter.words);
  return and(seen, words, chosenFacets(db, filter, viewer.now)) ?? seen;
}

/** The same resources as the search page finds for these words, slips and all. */
async function hasWords(db: Database, viewer: LibraryViewer, words: string): Promise<SQL> {
  const synonyms = await listSynonymGroups(db);
  const { match } = understand(db, keptOpen(viewer), { wanted: searchWords(words), synonyms });
  return match === null ? sql`0` : sql`${resources.number} IN (${numbersFound(match)})`;
}
