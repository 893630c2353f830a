import { and, eq, exists, isNotNull, not, or, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { decks, spaces, threads } from "#db/schema/index.ts";

/**
 * True for a row of `spaces` that lists a row of `threads`: its own, and those about things that it gathers. A slide of a
 * deck belongs to the conferences, anything else of the library to the library.
 */
export function gatheredBy(db: Database): SQL {
  const ofDeck = exists(
    db
      .select({ one: sql`1` })
      .from(decks)
      .where(eq(decks.resourceId, threads.resourceId)),
  );
  const ofLibrary = and(eq(spaces.gathers, "library"), isNotNull(threads.resourceId), not(ofDeck));
  const ofConferences = and(eq(spaces.gathers, "conferences"), or(isNotNull(threads.sessionId), ofDeck));
  return or(eq(threads.spaceId, spaces.id), ofLibrary, ofConferences) ?? sql`0`;
}
