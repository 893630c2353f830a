import { and, eq, exists, isNotNull, not, or, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { decks, spaces, threads } from "#db/schema/index.ts";

/**
 * True for a row of `spaces` that lists a row of `threads`: its own, and those about things that it gathers. A slide of a
 * deck belongs to the conferences, anything else of the library to the library.
 */
export function gatheredBy(db: Database): SQL {
  const gathered = (["library", "conferences"] as const).map((kind) =>
    and(eq(spaces.gathers, kind), ofGathered(db, kind)),
  );
  return or(eq(threads.spaceId, spaces.id), ...gathered) ?? sql`0`;
}

/** True for a thread about what a space of this kind gathers. */
export function ofGathered(db: Database, kind: "library" | "conferences"): SQL | undefined {
  const ofDeck = exists(
    db
      .select({ one: sql`1` })
      .from(decks)
      .where(eq(decks.resourceId, threads.resourceId)),
  );
  return kind === "library"
    ? and(isNotNull(threads.resourceId), not(ofDeck))
    : or(isNotNull(threads.sessionId), ofDeck);
}
