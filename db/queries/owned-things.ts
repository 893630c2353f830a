import { and, count, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { memberListItems, memberLists, resourceChanges, resourceOwners, resources } from "#db/schema/index.ts";

/** Each kind of thing that somebody owns. Another kind is a line here, in `listOwned` and in `handOnOwned`. */
export type Owned = { kind: "resource"; id: string; number: number; title: string; alone: boolean };

/** What a member owns and nobody has withdrawn. `alone`: nobody else owns it with them. */
export async function listOwned(db: Database, memberId: string): Promise<Owned[]> {
  const own = await db
    .select({ id: resources.id, number: resources.number, title: resources.title })
    .from(resourceOwners)
    .innerJoin(resources, eq(resources.id, resourceOwners.resourceId))
    .where(and(eq(resourceOwners.memberId, memberId), isNull(resources.withdrawnAt)))
    .orderBy(resources.number);
  const ids = own.map(({ id }) => id);
  const owners = await db
    .select({ id: resourceOwners.resourceId, owners: count() })
    .from(resourceOwners)
    .where(inArray(resourceOwners.resourceId, ids))
    .groupBy(resourceOwners.resourceId);
  const alone = new Set(owners.filter((row) => row.owners === 1).map(({ id }) => id));
  return own.map((row) => ({ ...row, kind: "resource", alone: alone.has(row.id) }));
}

/**
 * Everything that a member owns belongs to another from now on; without another, only what somebody else owns with
 * them is left. Each thing's history says so, without a name. Lists that were shared by a link go along; without another
 * the link is taken back, because nobody would look after what it shows. Collections and spaces belong to the network:
 * its facilitators look after them, whoever leaves.
 */
export async function handOnOwned(
  db: Database,
  hand: { from: string; to: string | null; by: string | null; at: Date; newId: () => string },
): Promise<number> {
  const owned = await db
    .delete(resourceOwners)
    .where(eq(resourceOwners.memberId, hand.from))
    .returning({ id: resourceOwners.resourceId });
  for (const { id: resourceId } of owned) {
    if (hand.to !== null) {
      const row = { resourceId, memberId: hand.to, since: hand.at };
      await db.insert(resourceOwners).values(row).onConflictDoNothing();
    }
    const change = { id: hand.newId(), resourceId, what: "owners", memberId: hand.by, at: hand.at };
    await db.insert(resourceChanges).values({ ...change, why: "Handed on, because somebody left the network" });
  }
  await handOnLists(db, hand);
  return owned.length;
}

async function handOnLists(db: Database, { from, to }: { from: string; to: string | null }): Promise<void> {
  const change = to === null ? { shareToken: null } : { memberId: to };
  await db
    .update(memberLists)
    .set(change)
    .where(and(eq(memberLists.memberId, from), isNotNull(memberLists.shareToken)));
}

/** A member's own lists of resources, with the numbers of what stands in them. */
export async function listListsOf(db: Database, memberId: string): Promise<{ name: string; resources: number[] }[]> {
  const lists = await db.select().from(memberLists).where(eq(memberLists.memberId, memberId));
  const items = await db
    .select({ listId: memberListItems.listId, number: resources.number })
    .from(memberListItems)
    .innerJoin(resources, eq(resources.id, memberListItems.resourceId))
    .where(
      inArray(
        memberListItems.listId,
        lists.map(({ id }) => id),
      ),
    );
  return lists.map(({ id, name }) => ({
    name,
    resources: items.filter((item) => item.listId === id).map(({ number }) => number),
  }));
}

/** Deletes a member's own lists. What stood in them stays in the library. */
export async function removeListsOf(db: Database, memberId: string): Promise<void> {
  const lists = db.select({ id: memberLists.id }).from(memberLists).where(eq(memberLists.memberId, memberId));
  await db.delete(memberListItems).where(inArray(memberListItems.listId, lists));
  await db.delete(memberLists).where(eq(memberLists.memberId, memberId));
}
