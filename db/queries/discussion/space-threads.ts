import { and, count, desc, eq, gte, isNotNull, isNull, ne, notExists, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { members, posts, spaces, threadReads, threads } from "#db/schema/index.ts";
import { gatheredBy } from "./gathered-by.ts";
import { readUntil } from "./reading.ts";
import { threadsOpenTo } from "./threads-open-to.ts";
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
 * A page of the threads that a space lists and somebody may read: pinned ones first, then the newest words. Notices that
 * have ended fall off. @param today the local date
 */
export async function listSpaceThreads(
  db: Database,
  viewer: LibraryViewer,
  spaceId: string,
  { page, unanswered, today }: SpaceListing,
): Promise<{ threads: SpaceThread[]; total: number }> {
  const listed = and(
    eq(spaces.id, spaceId),
    threadsOpenTo(db, viewer),
    stillStands(today),
    unanswered ? isUnanswered(db) : undefined,
  );
  const rows = await db
    .select(listColumns)
    .from(threads)
    .innerJoin(spaces, gatheredBy(db))
    .where(listed)
    .orderBy(desc(isNotNull(threads.pinnedAt)), desc(threads.lastPostAt), desc(threads.number))
    .limit(threadsAPage)
    .offset((page - 1) * threadsAPage);
  const [counted] = await db.select({ total: count() }).from(threads).innerJoin(spaces, gatheredBy(db)).where(listed);
  return { threads: rows, total: counted?.total ?? 0 };
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

export type SpaceCount = { threads: number; newest: Date | null; withNews: number };

/**
 * How many threads each space lists for somebody, when the newest words came, and how many of them have something that
 * they have not read. One pass over the threads that they may read.
 */
export async function countInSpaces(
  db: Database,
  viewer: LibraryViewer,
  today: string,
): Promise<Map<string, SpaceCount>> {
  const { memberId } = viewer;
  const news = memberId === null ? sql<number>`0` : sql<number>`sum(${hasNews(db, memberId)})`;
  const from = db
    .select({
      id: spaces.id,
      threads: count(),
      newest: sql<number | null>`max(${threads.lastPostAt})`,
      withNews: news.mapWith(Number),
    })
    .from(threads)
    .innerJoin(spaces, gatheredBy(db))
    .$dynamic();
  const joined =
    memberId === null
      ? from
      : from
          .innerJoin(members, eq(members.id, memberId))
          .leftJoin(threadReads, and(eq(threadReads.threadId, threads.id), eq(threadReads.memberId, memberId)));
  const rows = await joined.where(and(threadsOpenTo(db, viewer), stillStands(today))).groupBy(spaces.id);
  return new Map(
    rows.map(({ id, newest, ...counted }) => [id, { ...counted, newest: newest === null ? null : new Date(newest) }]),
  );
}

function hasNews(db: Database, memberId: string): SQL {
  return sql`(${threads.lastNumber} > coalesce(${threadReads.number}, 0) AND ${threads.lastPostAt} > ${readUntil(db, memberId)})`;
}

/** A notice stands through its last day; anything else always does. */
function stillStands(today: string): SQL | undefined {
  return or(isNull(threads.endsOn), gte(threads.endsOn, today));
}

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
