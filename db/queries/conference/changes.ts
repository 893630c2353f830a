import { and, desc, eq, gt } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { conferenceChanges, members } from "#db/schema/index.ts";

export type ConferenceChange = typeof conferenceChanges.$inferSelect;

/** Writes down who changed what of a conference. What was written stays. */
export async function insertConferenceChange(db: Database, row: ConferenceChange): Promise<void> {
  await db.insert(conferenceChanges).values(row);
}

/** What was changed since a moment, the newest first, with the name of who did it (null: a speaker, or the site). */
export async function listConferenceChanges(
  db: Database,
  conferenceId: string,
  since: Date,
): Promise<(ConferenceChange & { by: string | null })[]> {
  const rows = await db
    .select({ change: conferenceChanges, by: members.name })
    .from(conferenceChanges)
    .leftJoin(members, eq(members.id, conferenceChanges.memberId))
    .where(and(eq(conferenceChanges.conferenceId, conferenceId), gt(conferenceChanges.at, since)))
    .orderBy(desc(conferenceChanges.at))
    .limit(100);
  return rows.map(({ change, by }) => ({ ...change, by }));
}
