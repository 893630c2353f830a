import { and, asc, count, eq, inArray, max, ne, or, type SQL } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { collectionItems, collections, resources } from "#db/schema/index.ts";
import { openTo, visibleTo } from "./visible-to.ts";

export type Collection = typeof collections.$inferSelect;
export type CollectionItem = Pick<
  typeof resources.$inferSelect,
  "number" | "title" | "summary" | "changedAt" | "publishedAt"
>;

/** Collections that somebody may see, with how many of their resources they may read. Those without any are left out for readers. */
export async function listCollections(
  db: Database,
  viewer: LibraryViewer,
): Promise<(Collection & { items: number })[]> {
  const rows = await db.select().from(collections).where(seenBy(viewer)).orderBy(asc(collections.title));
  const counts = await db
    .select({ id: collectionItems.collectionId, items: count() })
    .from(collectionItems)
    .innerJoin(resources, and(eq(resources.id, collectionItems.resourceId), openTo(db, viewer)))
    .groupBy(collectionItems.collectionId);
  const itemsOf = new Map(counts.map(({ id, items }) => [id, items]));
  return rows
    .map((row) => ({ ...row, items: itemsOf.get(row.id) ?? 0 }))
    .filter(({ items }) => items > 0 || keepsCollections(viewer));
}

/** A collection with its resources in their order, as somebody may read them; null when it is not theirs to see. */
export async function findCollection(
  db: Database,
  viewer: LibraryViewer,
  id: string,
): Promise<{ collection: Collection; items: CollectionItem[] } | null> {
  const [collection] = await db
    .select()
    .from(collections)
    .where(and(eq(collections.id, id), seenBy(viewer)));
  if (collection === undefined) return null;
  const { number, title, summary, changedAt, publishedAt } = resources;
  const door = keepsCollections(viewer) ? visibleTo(db, viewer) : openTo(db, viewer);
  const items = await db
    .select({ number, title, summary, changedAt, publishedAt })
    .from(collectionItems)
    .innerJoin(resources, and(eq(resources.id, collectionItems.resourceId), door))
    .where(eq(collectionItems.collectionId, id))
    .orderBy(asc(collectionItems.position));
  return { collection, items };
}

/** Facilitators of the network keep the collections. */
export function keepsCollections(viewer: LibraryViewer): boolean {
  return mayDo(viewer, "change-any");
}

function seenBy(viewer: LibraryViewer): SQL | undefined {
  if (keepsCollections(viewer)) return undefined;
  if (viewer.memberId === null) return eq(collections.visibility, "public");
  const inSpaces = and(eq(collections.visibility, "space"), inArray(collections.spaceId, [...viewer.spaceIds]));
  const forMembers = inArray(collections.visibility, ["public", "members"]);
  return and(ne(collections.visibility, "draft"), viewer.spaceIds.length === 0 ? forMembers : or(forMembers, inSpaces));
}

export async function insertCollection(db: Database, row: Collection): Promise<void> {
  await db.insert(collections).values(row);
}

export async function updateCollection(
  db: Database,
  id: string,
  change: Partial<Omit<Collection, "id">>,
): Promise<void> {
  await db.update(collections).set(change).where(eq(collections.id, id));
}

/** Puts a resource at the end; one that is in it already stays where it is. */
export async function addToCollection(db: Database, collectionId: string, resourceId: string): Promise<void> {
  const [last] = await db
    .select({ position: max(collectionItems.position) })
    .from(collectionItems)
    .where(eq(collectionItems.collectionId, collectionId));
  await db
    .insert(collectionItems)
    .values({ collectionId, resourceId, position: (last?.position ?? -1) + 1 })
    .onConflictDoNothing();
}

export async function takeFromCollection(db: Database, collectionId: string, resourceId: string): Promise<void> {
  await db
    .delete(collectionItems)
    .where(and(eq(collectionItems.collectionId, collectionId), eq(collectionItems.resourceId, resourceId)));
}

export async function listItemIds(db: Database, collectionId: string): Promise<string[]> {
  const rows = await db
    .select({ id: collectionItems.resourceId })
    .from(collectionItems)
    .where(eq(collectionItems.collectionId, collectionId))
    .orderBy(asc(collectionItems.position));
  return rows.map(({ id }) => id);
}

export async function setPositions(db: Database, collectionId: string, resourceIds: readonly string[]): Promise<void> {
  for (const [position, resourceId] of resourceIds.entries())
    await db
      .update(collectionItems)
      .set({ position })
      .where(and(eq(collectionItems.collectionId, collectionId), eq(collectionItems.resourceId, resourceId)));
}
