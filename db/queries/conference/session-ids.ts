import { and, eq } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { conferenceSessions } from "#db/schema/index.ts";

/** The id of a session by its number, for acts that have asked who may; null when there is none. */
export async function findSessionId(db: Database, conferenceId: string, number: number): Promise<string | null> {
  const { id, number: own, conferenceId: of } = conferenceSessions;
  const [row] = await db
    .select({ id })
    .from(conferenceSessions)
    .where(and(eq(of, conferenceId), eq(own, number)));
  return row?.id ?? null;
}
