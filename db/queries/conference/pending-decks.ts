import { and, asc, count, eq, isNotNull, isNull, max, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.ts";
import { conferences, decks, releaseConfirmations, resources, resourceVersions } from "#db/schema/index.ts";

/** Decks of each conference that wait for a facilitator, and how many of them shall be removed. For those who keep conferences. */
export type PendingDecks = { conferenceId: string; name: string; waiting: number; toRemove: number };

/**
 * Waiting: a removal that was asked for, no session, a newest version that nobody has looked through, or nothing said about
 * when it shall be public. What only waits for its speaker, who was asked, is not counted.
 */
export async function listPendingDecks(db: Database): Promise<PendingDecks[]> {
  const newer = alias(resourceVersions, "newer");
  const newest = db
    .select({ number: max(newer.number) })
    .from(newer)
    .where(eq(newer.resourceId, decks.resourceId));
  const lookedAt = db
    .select({ one: sql`1` })
    .from(releaseConfirmations)
    .innerJoin(resourceVersions, eq(resourceVersions.id, releaseConfirmations.versionId))
    .where(and(eq(resourceVersions.resourceId, decks.resourceId), eq(resourceVersions.number, newest)));
  const undecided = and(isNull(decks.wanted), isNull(decks.askedAt));
  const rows = await db
    .select({
      conferenceId: conferences.id,
      name: conferences.name,
      waiting: count(),
      toRemove: sql<number>`coalesce(sum(${decks.removalAskedAt} IS NOT NULL), 0)`,
    })
    .from(decks)
    .innerJoin(resources, and(eq(resources.id, decks.resourceId), isNull(resources.withdrawnAt)))
    .innerJoin(conferences, eq(conferences.id, decks.conferenceId))
    .where(or(isNotNull(decks.removalAskedAt), isNull(decks.sessionId), notExists(lookedAt), undecided))
    .groupBy(conferences.id)
    .orderBy(asc(conferences.startsOn));
  return rows;
}
