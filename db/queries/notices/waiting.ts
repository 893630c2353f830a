import { and, asc, eq, gte, inArray, isNull } from "drizzle-orm";
import type { FollowLevel } from "#app/domain/notification/follow.ts";
import type { Database } from "#db/open.ts";
import type { PostRow } from "#db/queries/discussion/posts.ts";
import { listReadUntil } from "#db/queries/discussion/reading.ts";
import type { ThreadRow } from "#db/queries/discussion/threads.ts";
import { notices, posts, spaceFollows, threadFollows, threads } from "#db/schema/index.ts";
import type { Notice } from "./notices.ts";

export type WaitingNotice = { notice: Notice; thread: ThreadRow; post: PostRow };

/** A member's notices since a moment that were neither seen nor mailed, the oldest first. */
export async function listUnmailed(db: Database, memberId: string, since: Date): Promise<Notice[]> {
  return db
    .select()
    .from(notices)
    .where(
      and(eq(notices.memberId, memberId), isNull(notices.seenAt), isNull(notices.mailedAt), gte(notices.at, since)),
    )
    .orderBy(asc(notices.at), asc(notices.id));
}

/**
 * Of a member's notices, those of posts that are still worth a mail at this minute: the post stands, the thread is not
 * muted, and they have not read as far. An announcement is new until it was read itself. Whether they may read it is asked of the door.
 */
export async function listStillNew(
  db: Database,
  memberId: string,
  unmailed: readonly Notice[],
): Promise<WaitingNotice[]> {
  const ids = unmailed.map(({ id }) => id);
  const rows = await db
    .select({ notice: notices, thread: threads, post: posts })
    .from(notices)
    .innerJoin(threads, and(eq(threads.id, notices.threadId), isNull(threads.mergedInto)))
    .innerJoin(posts, and(eq(posts.threadId, notices.threadId), eq(posts.number, notices.post)))
    .where(and(inArray(notices.id, ids), isNull(posts.removedAt), isNull(posts.hiddenAt)))
    .orderBy(asc(posts.threadId), asc(posts.number));
  const threadIds = [...new Set(rows.map(({ thread }) => thread.id))];
  const level = await listLevels(db, memberId, threadIds);
  const read = await listReadUntil(db, memberId, threadIds);
  return rows.filter(({ notice, thread, post }) => {
    const until = read.get(thread.id);
    const isOld = notice.kind !== "announcement" && until !== undefined && post.writtenAt <= until.until;
    const isRead = isOld || (until !== undefined && post.number <= until.number);
    return !isRead && level(thread) !== "mute";
  });
}

/** What a member chose to hear of threads: for the thread itself, else for its space, else null. */
export async function listLevels(
  db: Database,
  memberId: string,
  threadIds: readonly string[],
): Promise<(thread: Pick<ThreadRow, "id" | "spaceId">) => FollowLevel | null> {
  const ofThreads = await db
    .select({ id: threadFollows.threadId, level: threadFollows.level })
    .from(threadFollows)
    .where(and(eq(threadFollows.memberId, memberId), inArray(threadFollows.threadId, [...threadIds])));
  const ofSpaces = await db
    .select({ id: spaceFollows.spaceId, level: spaceFollows.level })
    .from(spaceFollows)
    .where(eq(spaceFollows.memberId, memberId));
  const levels = new Map([...ofSpaces, ...ofThreads].map(({ id, level }) => [id, level]));
  return ({ id, spaceId }) => levels.get(id) ?? levels.get(spaceId ?? "") ?? null;
}
