import { and, count, desc, eq, exists, isNotNull, isNull, ne, notExists, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { posts, spaces, threads } from "#db/schema/index.ts";
import { ofGathered } from "./gathered-by.ts";
import { stillStands } from "./still-stands.ts";
import { spacesReadBy, threadsOpenTo } from "./threads-open-to.ts";
import type { ThreadRow } from "./threads.ts";

/** A thread as the list of a space shows it. */
export type SpaceThread = Pick<
  ThreadRow,
  | "id"
  | "number"
  | "title"
  | "kind"
  | "noticeKind"
  | "endsOn"
  | "standing"
  | "lastPostAt"
  | "lockedAt"
  | "pinnedAt"
  | "helpedNumber"
  | "resourceId"
  | "sessionId"
  | "file"
  | "page"
  | "fingerprint"
>;

export type SpaceListing = { page: number; unanswered: boolean; today: string };

export const threadsAPage = 25;

/**
 * A page of the threads that a space lists: pinned ones first, then the newest words. Notices that have ended fall off.
 * Its own threads are let in by the space's door at once, those about things by the door of threads one by one.
 * @param today the local date
 */
export async function listSpaceThreads(
  db: Database,
  viewer: LibraryViewer,
  space: Pick<typeof spaces.$inferSelect, "id" | "gathers">,
  { page, unanswered, today }: SpaceListing,
): Promise<{ threads: SpaceThread[]; total: number }> {
  const isOwn = and(isNull(threads.resourceId), isNull(threads.sessionId), isRead(db, viewer, space.id));
  const listed = and(
    isNull(threads.mergedInto),
    listedIn(db, space),
    or(isOwn, threadsOpenTo(db, viewer)),
    stillStands(today),
    unanswered ? isUnanswered(db) : undefined,
  );
  const rows = await db
    .select(listColumns)
    .from(threads)
    .where(listed)
    .orderBy(desc(isNotNull(threads.pinnedAt)), desc(threads.lastPostAt), desc(threads.number))
    .limit(threadsAPage)
    .offset((page - 1) * threadsAPage);
  const [counted] = await db.select({ total: count() }).from(threads).where(listed);
  return { threads: rows, total: counted?.total ?? 0 };
}

/** Of one space, so it is asked once and not for each thread. */
function isRead(db: Database, viewer: LibraryViewer, id: string): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(spaces)
      .where(and(eq(spaces.id, id), spacesReadBy(viewer))),
  );
}

/** A space that gathers nothing lists its own threads only: they are found by its index. */
function listedIn(db: Database, { id, gathers }: Pick<typeof spaces.$inferSelect, "id" | "gathers">): SQL | undefined {
  const own = eq(threads.spaceId, id);
  return gathers === null ? own : or(own, ofGathered(db, gathers));
}

const listColumns = {
  id: threads.id,
  number: threads.number,
  title: threads.title,
  kind: threads.kind,
  noticeKind: threads.noticeKind,
  endsOn: threads.endsOn,
  standing: threads.standing,
  lastPostAt: threads.lastPostAt,
  lockedAt: threads.lockedAt,
  pinnedAt: threads.pinnedAt,
  helpedNumber: threads.helpedNumber,
  resourceId: threads.resourceId,
  sessionId: threads.sessionId,
  file: threads.file,
  page: threads.page,
  fingerprint: threads.fingerprint,
};

const answers = alias(posts, "answers");

/**
 * True for a question to which nobody but who asked has written anything that stands. What is asked about a thing is a
 * question; in a space, what its writer called one.
 */
export function isUnanswered(db: Database): SQL | undefined {
  const answered = db
    .select({ one: sql`1` })
    .from(answers)
    .where(
      and(
        eq(answers.threadId, threads.id),
        ne(answers.memberId, threads.createdBy),
        isNull(answers.removedAt),
        isNull(answers.hiddenAt),
      ),
    );
  const isQuestion = or(eq(threads.kind, "question"), isNotNull(threads.resourceId), isNotNull(threads.sessionId));
  return and(isQuestion, isNull(threads.lockedAt), notExists(answered));
}
