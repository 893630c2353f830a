import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { deckPermissions, sessionPermissions, sessionSpeakers } from "#db/schema/index.ts";

/** Leave to show a deck that stands: who gave it, for what, when, and how we know. */
export type Permission = {
  givenName: string;
  licence: string;
  notesAllowed: boolean;
  how: "by-link" | "signed-in" | "told-facilitator" | "before-the-day";
  at: Date;
};

type DeckPermissionRow = typeof deckPermissions.$inferSelect;
type SessionPermissionRow = typeof sessionPermissions.$inferSelect;

/**
 * The leave that stands for a deck: the newest that was given for it, else the newest that somebody who speaks in its
 * session gave before there was a deck; of one that a speaker brought, that speaker. Null when nobody gave any, or it was taken back.
 */
export async function findPermission(
  db: Database,
  {
    resourceId,
    sessionId,
    addedBySpeaker,
  }: { resourceId: string; sessionId: string | null; addedBySpeaker: string | null },
): Promise<Permission | null> {
  const newest = db.keep("newest-deck-permission", (on) =>
    on
      .select()
      .from(deckPermissions)
      .where(and(eq(deckPermissions.resourceId, sql.placeholder("resourceId")), isNull(deckPermissions.takenBackAt)))
      .orderBy(desc(deckPermissions.at), desc(deckPermissions.id))
      .limit(1)
      .prepare(),
  );
  const own = newest.get({ resourceId });
  if (own !== undefined) return own;
  const before = sessionId === null ? null : await findSessionPermission(db, sessionId, addedBySpeaker ?? undefined);
  return before === null ? null : { ...before, how: "before-the-day" };
}

/** Leave that a speaker gave for whatever they will show in a session, while they still speak in it. */
export async function findSessionPermission(
  db: Database,
  sessionId: string,
  speakerId?: string,
): Promise<SessionPermissionRow | null> {
  const speaks = and(
    eq(sessionSpeakers.sessionId, sessionPermissions.sessionId),
    eq(sessionSpeakers.speakerId, sessionPermissions.speakerId),
  );
  const stands = and(eq(sessionPermissions.sessionId, sessionId), isNull(sessionPermissions.takenBackAt));
  const rows = await db
    .select({ row: sessionPermissions })
    .from(sessionPermissions)
    .innerJoin(sessionSpeakers, speaks)
    .where(speakerId === undefined ? stands : and(stands, eq(sessionPermissions.speakerId, speakerId)))
    .orderBy(desc(sessionPermissions.at), desc(sessionPermissions.id))
    .limit(1);
  return rows[0]?.row ?? null;
}

export async function insertDeckPermission(db: Database, row: DeckPermissionRow): Promise<void> {
  await db.insert(deckPermissions).values(row);
}

export async function insertSessionPermission(db: Database, row: SessionPermissionRow): Promise<void> {
  await db.insert(sessionPermissions).values(row);
}

/** Ends all leave that stands for a deck. */
export async function endDeckPermissions(db: Database, resourceId: string, at: Date): Promise<void> {
  await db
    .update(deckPermissions)
    .set({ takenBackAt: at })
    .where(and(eq(deckPermissions.resourceId, resourceId), isNull(deckPermissions.takenBackAt)));
}

/** Ends all leave that was given for whatever is shown in a session. */
export async function endSessionPermissions(db: Database, sessionId: string, at: Date): Promise<void> {
  await db
    .update(sessionPermissions)
    .set({ takenBackAt: at })
    .where(and(eq(sessionPermissions.sessionId, sessionId), isNull(sessionPermissions.takenBackAt)));
}
