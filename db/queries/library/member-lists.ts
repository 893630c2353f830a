import { and, asc, desc, eq } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { memberListItems, memberLists, resources } from "#db/schema/index.ts";
import { openTo, visibleTo } from "./visible-to.ts";

export type MemberList = typeof memberLists.$inferSelect;
export type ListItem = { number: number; title: string; summary: string };

/** A member's own lists, the oldest first: that is their bookmarks. */
export async function listMemberLists(db: Database, memberId: string): Promise<MemberList[]> {
  return db
    .select()
    .from(memberLists)
    .where(eq(memberLists.memberId, memberId))
    .orderBy(asc(memberLists.createdAt), asc(memberLists.id));
}

/** A list that was shared by this link, or null when the link was taken back. */
export async function findSharedList(db: Database, token: string): Promise<MemberList | null> {
  return (await db.select().from(memberLists).where(eq(memberLists.shareToken, token)))[0] ?? null;
}

/** What stands in a list, the newest first, as far as the viewer may see it: a shared list opens no door. */
export async function listItemsOf(
  db: Database,
  viewer: LibraryViewer,
  listId: string,
  own: boolean,
): Promise<ListItem[]> {
  const door = own ? visibleTo(db, viewer) : openTo(db, viewer);
  return db
    .select({ number: resources.number, title: resources.title, summary: resources.summary })
    .from(memberListItems)
    .innerJoin(resources, and(eq(resources.id, memberListItems.resourceId), door))
    .where(eq(memberListItems.listId, listId))
    .orderBy(desc(memberListItems.addedAt), desc(resources.number));
}

export async function insertMemberList(db: Database, row: MemberList): Promise<void> {
  await db.insert(memberLists).values(row);
}

export async function updateMemberList(
  db: Database,
  listId: string,
  change: Partial<Pick<MemberList, "name" | "shareToken">>,
): Promise<void> {
  await db.update(memberLists).set(change).where(eq(memberLists.id, listId));
}

export async function insertListItem(db: Database, row: typeof memberListItems.$inferInsert): Promise<void> {
  await db.insert(memberListItems).values(row).onConflictDoNothing();
}

export async function removeListItem(db: Database, listId: string, resourceId: string): Promise<void> {
  await db
    .delete(memberListItems)
    .where(and(eq(memberListItems.listId, listId), eq(memberListItems.resourceId, resourceId)));
}
