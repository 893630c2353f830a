import { and, desc, eq, isNull, or } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { ShownNotice } from "#app/domain/notification/group-notices.ts";
import type { Database } from "#db/open.ts";
import { notices, posts, threads } from "#db/schema/index.ts";
import { listReadable } from "./viewers.ts";

/** A member's newest notices, of what they may still see: nothing of a thread that is closed to them, or of a post that is gone. */
export async function listShownNotices(
  db: Database,
  viewer: LibraryViewer & { memberId: string },
  limit = 300,
): Promise<ShownNotice[]> {
  const stands = and(isNull(posts.removedAt), isNull(posts.hiddenAt), eq(posts.number, notices.post));
  const rows = await db
    .select({ notice: notices, thread: { id: threads.id, number: threads.number, title: threads.title } })
    .from(notices)
    .leftJoin(threads, eq(threads.id, notices.threadId))
    .leftJoin(posts, and(eq(posts.threadId, notices.threadId), stands))
    .where(and(eq(notices.memberId, viewer.memberId), or(isNull(notices.post), eq(posts.number, notices.post))))
    .orderBy(desc(notices.at), desc(notices.id))
    .limit(limit);
  const readable = await listReadable(db, viewer, [...new Set(rows.flatMap(({ thread }) => thread?.id ?? []))]);
  return rows
    .filter(({ thread }) => thread === null || readable.has(thread.id))
    .map(({ notice: { id, kind, why, post, about, at, seenAt }, thread }) => ({
      id,
      kind,
      why,
      post,
      about,
      at,
      isNew: seenAt === null,
      thread: thread && { number: thread.number, title: thread.title },
    }));
}
