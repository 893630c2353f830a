import { and, count, desc, eq, exists, gte, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { announcementMembers, announcements, members, spaceMembers, threadReads } from "#db/schema/index.ts";

export type Announcement = typeof announcements.$inferSelect;

const atOnce = 500; // rows of one statement

/** Keeps an announcement with everybody it is meant for. */
export async function insertAnnouncement(db: Database, row: Announcement, memberIds: readonly string[]): Promise<void> {
  await db.insert(announcements).values(row);
  for (let from = 0; from < memberIds.length; from += atOnce) {
    const some = memberIds.slice(from, from + atOnce).map((memberId) => ({ announcementId: row.id, memberId }));
    await db.insert(announcementMembers).values(some);
  }
}

export async function findAnnouncement(db: Database, id: string): Promise<Announcement | null> {
  return (await db.select().from(announcements).where(eq(announcements.id, id)))[0] ?? null;
}

/** The announcements of a thread, the newest first. */
export async function listAnnouncements(db: Database, threadId: string): Promise<Announcement[]> {
  return db
    .keep("announcements-of-thread", (on) =>
      on
        .select()
        .from(announcements)
        .where(eq(announcements.threadId, sql.placeholder("threadId")))
        .orderBy(desc(announcements.at))
        .prepare(),
    )
    .all({ threadId });
}

export async function listAnnouncedTo(db: Database, announcementId: string): Promise<string[]> {
  const { memberId } = announcementMembers;
  const rows = await db
    .select({ memberId })
    .from(announcementMembers)
    .where(eq(announcementMembers.announcementId, announcementId));
  return rows.map((row) => row.memberId);
}

/**
 * How many of those it was meant for have seen it: they had its post open on the site while signed in, by read tracking,
 * or they said by the button that the link in the mail leads to. Nothing watches whether a mail was opened.
 */
export async function countSeen(
  db: Database,
  { id, threadId, post }: Announcement,
): Promise<{ seen: number; of: number }> {
  const hasRead = exists(
    db
      .select({ one: sql`1` })
      .from(threadReads)
      .where(
        and(
          eq(threadReads.memberId, announcementMembers.memberId),
          eq(threadReads.threadId, threadId),
          gte(threadReads.number, post),
        ),
      ),
  );
  const ofIt = eq(announcementMembers.announcementId, id);
  const all = await db.select({ of: count() }).from(announcementMembers).where(ofIt);
  const saw = await db
    .select({ seen: count() })
    .from(announcementMembers)
    .where(and(ofIt, or(isNotNull(announcementMembers.readAt), hasRead)));
  return { seen: saw[0]?.seen ?? 0, of: all[0]?.of ?? 0 };
}

/** They have read it. @returns false when it was not meant for them. */
export async function noteAnnouncementRead(
  db: Database,
  { announcementId, memberId, at }: { announcementId: string; memberId: string; at: Date },
): Promise<boolean> {
  const row = and(eq(announcementMembers.announcementId, announcementId), eq(announcementMembers.memberId, memberId));
  const [known] = await db.select().from(announcementMembers).where(row);
  if (known === undefined) return false;
  if (known.readAt === null) await db.update(announcementMembers).set({ readAt: at }).where(row);
  return true;
}

/** Everybody with access, or those of them who are in a space. */
export async function listConcerned(db: Database, spaceId: string | null): Promise<string[]> {
  const { id } = members;
  if (spaceId === null)
    return (await db.select({ id }).from(members).where(eq(members.active, true))).map((row) => row.id);
  const rows = await db
    .select({ id })
    .from(spaceMembers)
    .innerJoin(members, and(eq(id, spaceMembers.memberId), eq(members.active, true)))
    .where(and(eq(spaceMembers.spaceId, spaceId), eq(spaceMembers.state, "in")));
  return rows.map((row) => row.id);
}

/** Which of these threads were announced to a member who has not read them since. */
export async function listUnreadAnnounced(
  db: Database,
  memberId: string,
  threadIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .select({ id: announcements.threadId })
    .from(announcementMembers)
    .innerJoin(announcements, eq(announcements.id, announcementMembers.announcementId))
    .leftJoin(threadReads, and(eq(threadReads.memberId, memberId), eq(threadReads.threadId, announcements.threadId)))
    .where(
      and(
        eq(announcementMembers.memberId, memberId),
        isNull(announcementMembers.readAt),
        inArray(announcements.threadId, [...threadIds]),
        lt(sql`coalesce(${threadReads.number}, 0)`, announcements.post),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** The announcements that were meant for a member, for themselves alone: when, and when they said that they have read it. */
export async function listAnnouncedBefore(
  db: Database,
  memberId: string,
): Promise<{ announcedAt: Date; readAt: Date | null }[]> {
  return db
    .select({ announcedAt: announcements.at, readAt: announcementMembers.readAt })
    .from(announcementMembers)
    .innerJoin(announcements, eq(announcements.id, announcementMembers.announcementId))
    .where(eq(announcementMembers.memberId, memberId))
    .orderBy(desc(announcements.at));
}
