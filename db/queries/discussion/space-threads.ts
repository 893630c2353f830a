import { and, count, desc, eq, exists, isNotNull, isNull, ne, notExists, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import type { KeptDoor } from "#db/queries/library/visible-to.ts";
import { posts, spaces, threads } from "#db/schema/index.ts";
import { ofGathered } from "./gathered-by.ts";
import { countOwnThreads, hasThreadsAboutThings, listPinned } from "./own-threads.ts";
import { stillStands } from "./still-stands.ts";
import { keptSpacesRead, keptThreadsOpen } from "./threads-open-to.ts";
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

type Listing = Pick<typeof spaces.$inferSelect, "id" | "gathers">;

/**
 * A page of the threads that a space lists: pinned ones first, then the newest words. Notices that have ended fall off.
 * Its own threads are let in by the space's door at once, those about things by the door of threads one by one.
 * @param today the local date
 */
export async function listSpaceThreads(
  db: Database,
  viewer: LibraryViewer,
  space: Listing,
  { page, unanswered, today }: SpaceListing,
): Promise<{ threads: SpaceThread[]; total: number }> {
  const listed = listedFor(viewer, space, unanswered);
  const asked = { ...listed.values, spaceId: space.id, today };
  const offset = (page - 1) * threadsAPage;
  if (space.gathers !== null || unanswered) {
    const rows = keepRows(db, listed, "all").all({ ...asked, limit: threadsAPage, offset });
    return { threads: rows, total: keepCount(db, listed, "all").get(asked)?.total ?? 0 };
  }
  const ids = listPinned(db, space.id);
  const inFront = { ids: JSON.stringify(ids), limit: ids.length, offset: 0 };
  const pinned = ids.length === 0 ? [] : keepRows(db, listed, "pinned").all({ ...asked, ...inFront });
  const first = pinned.slice(offset, offset + threadsAPage);
  const left = { limit: threadsAPage - first.length, offset: Math.max(0, offset - pinned.length) };
  const others = keepRows(db, listed, "others").all({ ...asked, ...left });
  return { threads: [...first, ...others], total: countListed(db, viewer, listed, asked) };
}

/** Of a space that gathers nothing: nearly all that it lists is about nothing else, and counted already. */
function countListed(db: Database, viewer: LibraryViewer, listed: KeptDoor, asked: { spaceId: string; today: string }) {
  const { spaceId, today } = asked;
  const own = isRead(db, viewer, spaceId) ? (countOwnThreads(db, today).get(spaceId)?.threads ?? 0) : 0;
  const others = hasThreadsAboutThings(db, spaceId) ? keepCount(db, listed, "about things").get(asked)?.total : 0;
  return own + (others ?? 0);
}

function isRead(db: Database, viewer: LibraryViewer, spaceId: string): boolean {
  const door = keptSpacesRead(viewer);
  const find = db.keep(`this space, ${door.name}`, (on) => thisSpace(on, door).prepare());
  return find.get({ ...door.values, spaceId }) !== undefined;
}

function thisSpace(db: Database, door: KeptDoor) {
  return db
    .select({ one: sql`1` })
    .from(spaces)
    .where(and(eq(spaces.id, sql.placeholder("spaceId")), door.where(db)));
}

/** What a space lists for somebody, as a condition of statements that are kept. */
function listedFor(viewer: LibraryViewer, { gathers }: Listing, unanswered: boolean): KeptDoor {
  const door = keptThreadsOpen(viewer);
  const space = keptSpacesRead(viewer); // asked once, and not for each thread
  const isAboutNothing = and(isNull(threads.resourceId), isNull(threads.sessionId));
  return {
    name: `of a space, ${gathers} gathered, ${unanswered ? "unanswered" : "any"}, ${door.name}`,
    values: { ...door.values, ...space.values },
    where: (db) =>
      and(
        isNull(threads.mergedInto),
        listedIn(db, gathers),
        or(and(isAboutNothing, exists(thisSpace(db, space))), door.where(db)),
        stillStands(sql.placeholder("today")),
        unanswered ? isUnanswered(db) : undefined,
      ) ?? sql`0`,
  };
}

/** A space that gathers nothing lists its own threads only: they are found by its index. */
function listedIn(db: Database, gathers: Listing["gathers"]): SQL | undefined {
  const own = eq(threads.spaceId, sql.placeholder("spaceId"));
  return gathers === null ? own : or(own, ofGathered(db, gathers));
}

/** Those that are not pinned come in the order of the space's index, so that no other is looked at. */
function keepRows(db: Database, listed: KeptDoor, which: "all" | "pinned" | "others") {
  const among = { all: undefined, pinned: amongGiven(threads.id), others: isNull(threads.pinnedAt) }[which];
  const pinnedFirst = which === "all" ? [desc(isNotNull(threads.pinnedAt))] : [];
  return db.keep(`${which} ${listed.name}`, (on) =>
    on
      .select(listColumns)
      .from(threads)
      .where(and(listed.where(on), among))
      .orderBy(...pinnedFirst, desc(threads.lastPostAt), desc(threads.number))
      .limit(sql.placeholder("limit"))
      .offset(sql.placeholder("offset"))
      .prepare(),
  );
}

function keepCount(db: Database, listed: KeptDoor, which: "all" | "about things") {
  const ofThings = or(isNotNull(threads.resourceId), isNotNull(threads.sessionId));
  return db.keep(`count ${which} ${listed.name}`, (on) =>
    on
      .select({ total: count() })
      .from(threads)
      .where(and(listed.where(on), which === "all" ? undefined : ofThings))
      .prepare(),
  );
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
