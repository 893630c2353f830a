import { and, eq, inArray, isNull } from "drizzle-orm";
import { someMember, type LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { itemAddress, type ShownItem } from "#app/domain/newsletter/newsletter-item.ts";
import type { Database } from "#db/open.ts";
import { conferencesOpenTo } from "#db/queries/conference/conferences-open-to.ts";
import { threadsOpenTo } from "#db/queries/discussion/threads-open-to.ts";
import { openTo } from "#db/queries/library/visible-to.ts";
import { conferences, conferenceSessions, decks, posts, resources, threads } from "#db/schema/index.ts";
import { listItemRows, type NewsletterItemRow } from "./newsletters.ts";

/** A thing as it stands now, by its id: what somebody may see of what a newsletter points at. */
export type OpenItem = { id: string; spaceId: string | null } & Pick<
  ShownItem,
  "what" | "noticeKind" | "endsOn" | "title" | "to"
>;

export type PlacedItem = ShownItem & { threadId: string | null; spaceId: string | null };

/**
 * What somebody may see of what a newsletter points at, in its order, as it went or, before, as it stands: every kind is
 * asked of its own door. A thread whose first post does not stand is shown to nobody.
 */
export async function listShownItems(db: Database, viewer: LibraryViewer, newsletterId: string): Promise<PlacedItem[]> {
  const rows = await listItemRows(db, newsletterId);
  const open = await findOpen(db, viewer, rows);
  const forAll = await findOpen(db, someMember(viewer.now), rows);
  return rows.flatMap((row) => {
    const found = open.get(idOf(row));
    if (found === undefined) return [];
    const { id, spaceId, title, ...shown } = found;
    const { threadId, why, sentTitle } = row;
    return [{ ...shown, title: sentTitle ?? title, why, threadId, spaceId, isClosed: !forAll.has(id) }];
  });
}

function idOf({ threadId, resourceId, sessionId }: Pick<NewsletterItemRow, "threadId" | "resourceId" | "sessionId">) {
  return threadId ?? resourceId ?? sessionId ?? "";
}

type Ids = readonly Pick<NewsletterItemRow, "threadId" | "resourceId" | "sessionId">[];

/** Which of these things somebody may read as a reader, by their ids. */
export async function findOpen(db: Database, viewer: LibraryViewer, ids: Ids): Promise<Map<string, OpenItem>> {
  const given = (which: keyof Ids[number]) => ids.flatMap((row) => row[which] ?? []);
  const found = [
    ...(await openThreads(db, viewer, given("threadId"))),
    ...(await openResources(db, viewer, given("resourceId"))),
    ...(await openSessions(db, viewer, given("sessionId"))),
  ];
  return new Map(found.map((one) => [one.id, one]));
}

async function openThreads(db: Database, viewer: LibraryViewer, ids: readonly string[]): Promise<OpenItem[]> {
  const { id, number, title, kind, noticeKind, endsOn, spaceId } = threads;
  const stands = and(eq(posts.threadId, id), eq(posts.number, 1), isNull(posts.removedAt), isNull(posts.hiddenAt));
  const rows = await db
    .select({ id, number, title, kind, noticeKind, endsOn, spaceId })
    .from(threads)
    .innerJoin(posts, stands)
    .where(and(inArray(id, [...ids]), threadsOpenTo(db, viewer)));
  return rows.map((row) => ({
    ...row,
    what: row.kind === "notice" ? "notice" : "discussion",
    to: itemAddress({ kind: "thread", number: row.number }),
  }));
}

async function openResources(db: Database, viewer: LibraryViewer, ids: readonly string[]): Promise<OpenItem[]> {
  const { id, number, title, spaceId } = resources;
  const rows = await db
    .select({ id, number, title, spaceId, deck: decks.resourceId })
    .from(resources)
    .leftJoin(decks, eq(decks.resourceId, id))
    .where(and(inArray(id, [...ids]), openTo(db, viewer)));
  return rows.map(({ deck, number: of, ...row }) => ({
    ...row,
    what: deck === null ? "resource" : "slides",
    ...noNotice,
    to: itemAddress({ kind: "resource", number: of }),
  }));
}

async function openSessions(db: Database, viewer: LibraryViewer, ids: readonly string[]): Promise<OpenItem[]> {
  const { id, number, title, conferenceId } = conferenceSessions;
  const rows = await db
    .select({ id, number, title, conferenceId })
    .from(conferenceSessions)
    .innerJoin(conferences, eq(conferences.id, conferenceId))
    .where(and(inArray(id, [...ids]), conferencesOpenTo(viewer)));
  return rows.map(({ id: of, title: words, ...where }) => ({
    id: of,
    title: words,
    what: "session",
    spaceId: null,
    ...noNotice,
    to: itemAddress({ kind: "session", ...where }),
  }));
}

const noNotice = { noticeKind: null, endsOn: null };
