import { and, asc, eq, isNotNull, isNull, max, sql } from "drizzle-orm";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { keptBy } from "#db/queries/library/visible-to.ts";
import { listVersions, type Version } from "#db/queries/library/versions.ts";
import { conferenceSessions, decks, resources } from "#db/schema/index.ts";
import { findPermission, type Permission } from "./permissions.ts";

export type DeckRow = typeof decks.$inferSelect;
type Resource = typeof resources.$inferSelect;
type Session = typeof conferenceSessions.$inferSelect;

/** A deck with everything that its state is worked out from. For acts and for those who keep it. */
export type WholeDeck = {
  deck: DeckRow;
  resource: Resource;
  session: Session | null;
  versions: Version[]; // the newest first
  permission: Permission | null;
};

export async function insertDeck(db: Database, row: DeckRow): Promise<void> {
  await db.insert(decks).values(row);
}

export async function updateDeck(
  db: Database,
  resourceId: string,
  change: Partial<Omit<DeckRow, "resourceId">>,
): Promise<void> {
  await db.update(decks).set(change).where(eq(decks.resourceId, resourceId));
}

/** For acts, which ask first who asks. Null: this resource is no deck. */
export async function findDeck(db: Database, resourceId: string): Promise<WholeDeck | null> {
  const find = db.keep("find-deck", (on) =>
    whole(on)
      .where(eq(decks.resourceId, sql.placeholder("resourceId")))
      .prepare(),
  );
  const row = find.get({ resourceId });
  return row === undefined ? null : fill(db, row);
}

/** Whether a resource is a deck of a conference: who sees it, and from when, is decided there. */
export async function isDeck(db: Database, resourceId: string): Promise<boolean> {
  return (await db.select({ id: decks.resourceId }).from(decks).where(eq(decks.resourceId, resourceId))).length > 0;
}

/** The decks of a conference that somebody keeps, in the order in which they came. */
export async function listKeptDecks(
  db: Database,
  viewer: LibraryViewer,
  of: { conferenceId: string } | { sessionId: string },
): Promise<WholeDeck[]> {
  const which = "conferenceId" in of ? eq(decks.conferenceId, of.conferenceId) : eq(decks.sessionId, of.sessionId);
  const rows = await whole(db)
    .where(and(which, keptBy(db, viewer)))
    .orderBy(asc(decks.addedAt), asc(resources.number));
  const filled: WholeDeck[] = [];
  for (const row of rows) filled.push(await fill(db, row));
  return filled;
}

/** For acts of a session's speakers, and those that move the session: all its decks that were not withdrawn. */
export async function listDecksIn(db: Database, sessionId: string): Promise<WholeDeck[]> {
  const rows = await whole(db)
    .where(and(eq(decks.sessionId, sessionId), isNull(resources.withdrawnAt)))
    .orderBy(asc(decks.position), asc(resources.number));
  const filled: WholeDeck[] = [];
  for (const row of rows) filled.push(await fill(db, row));
  return filled;
}

/** Decks whose speakers were asked for leave to show them: for the reminders of each morning. */
export async function listAskedDecks(db: Database): Promise<WholeDeck[]> {
  const rows = await whole(db).where(and(isNotNull(decks.askedAt), isNull(resources.withdrawnAt)));
  const filled: WholeDeck[] = [];
  for (const row of rows) filled.push(await fill(db, row));
  return filled;
}

/** The next place among the decks of a session. */
export async function nextDeckPosition(db: Database, sessionId: string | null): Promise<number> {
  if (sessionId === null) return 0;
  const [row] = await db
    .select({ last: max(decks.position) })
    .from(decks)
    .where(eq(decks.sessionId, sessionId));
  return (row?.last ?? -1) + 1;
}

type Row = { deck: DeckRow; resource: Resource; session: Session | null };

function whole(db: Database) {
  return db
    .select({ deck: decks, resource: resources, session: conferenceSessions })
    .from(decks)
    .innerJoin(resources, eq(resources.id, decks.resourceId))
    .leftJoin(conferenceSessions, eq(conferenceSessions.id, decks.sessionId))
    .$dynamic();
}

async function fill(db: Database, { deck, resource, session }: Row): Promise<WholeDeck> {
  const versions = await listVersions(db, resource.id);
  const permission = await findPermission(db, deck);
  return { deck, resource, session, versions, permission };
}
