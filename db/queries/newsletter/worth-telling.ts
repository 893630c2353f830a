import { and, desc, eq, gte, isNull, ne, type SQL } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { itemAddress, type ShownItem } from "#app/domain/newsletter/newsletter-item.ts";
import type { Database } from "#db/open.ts";
import { stillStands } from "#db/queries/discussion/still-stands.ts";
import { threadsOpenTo } from "#db/queries/discussion/threads-open-to.ts";
import { openTo } from "#db/queries/library/visible-to.ts";
import { decks, posts, resources, threads } from "#db/schema/index.ts";

export type WorthTelling = Pick<ShownItem, "what" | "noticeKind" | "title" | "to">;

const most = 8; // of each kind

/** What came lately that somebody may read, the newest first: notices that still stand, discussions, resources. For choosing. */
export async function listWorthTelling(
  db: Database,
  viewer: LibraryViewer,
  { since, today }: { since: Date; today: string },
): Promise<WorthTelling[]> {
  const notices = await newThreads(db, viewer, and(eq(threads.kind, "notice"), stillStands(today)));
  const talk = await newThreads(db, viewer, and(ne(threads.kind, "notice"), gte(threads.lastPostAt, since)));
  const { number, title, publishedAt } = resources;
  const shared = await db
    .select({ number, title, deck: decks.resourceId })
    .from(resources)
    .leftJoin(decks, eq(decks.resourceId, resources.id))
    .where(and(gte(publishedAt, since), openTo(db, viewer)))
    .orderBy(desc(publishedAt))
    .limit(most);
  return [
    ...notices.map((row) => ({ ...row, what: "notice" as const })),
    ...talk.map((row) => ({ ...row, what: "discussion" as const })),
    ...shared.map((row) => ({
      what: row.deck === null ? ("resource" as const) : ("slides" as const),
      noticeKind: null,
      title: row.title,
      to: itemAddress({ kind: "resource", number: row.number }),
    })),
  ];
}

async function newThreads(db: Database, viewer: LibraryViewer, which: SQL | undefined) {
  const stands = and(
    eq(posts.threadId, threads.id),
    eq(posts.number, 1),
    isNull(posts.removedAt),
    isNull(posts.hiddenAt),
  );
  const rows = await db
    .select({ number: threads.number, title: threads.title, noticeKind: threads.noticeKind })
    .from(threads)
    .innerJoin(posts, stands)
    .where(and(which, threadsOpenTo(db, viewer)))
    .orderBy(desc(threads.lastPostAt))
    .limit(most);
  return rows.map(({ number, title, noticeKind }) => ({
    title,
    noticeKind,
    to: itemAddress({ kind: "thread", number }),
  }));
}
