import { and, desc, eq, sql } from "drizzle-orm";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Database } from "#db/open.ts";
import { conferences } from "#db/schema/index.ts";
import { conferenceDoorName, conferencesOpenTo } from "./conferences-open-to.ts";

export type ConferenceRow = typeof conferences.$inferSelect;

/** A conference that somebody may see, or null. */
export async function findConference(db: Database, viewer: MemberViewer, id: string): Promise<ConferenceRow | null> {
  const find = db.keep(`find-conference ${conferenceDoorName(viewer)}`, (on) =>
    on
      .select()
      .from(conferences)
      .where(and(eq(conferences.id, sql.placeholder("id")), conferencesOpenTo(viewer)))
      .prepare(),
  );
  return find.get({ id }) ?? null;
}

/** Conferences that somebody may see, the newest first. */
export function listConferences(db: Database, viewer: MemberViewer): Promise<ConferenceRow[]> {
  return db.select().from(conferences).where(conferencesOpenTo(viewer)).orderBy(desc(conferences.startsOn));
}

/** The newest of them, or null. */
export async function findNewestConference(db: Database, viewer: MemberViewer): Promise<ConferenceRow | null> {
  const [row] = await db
    .select()
    .from(conferences)
    .where(conferencesOpenTo(viewer))
    .orderBy(desc(conferences.startsOn))
    .limit(1);
  return row ?? null;
}

export async function isConferenceIdTaken(db: Database, id: string): Promise<boolean> {
  return (await db.select({ id: conferences.id }).from(conferences).where(eq(conferences.id, id))).length > 0;
}

export async function insertConference(db: Database, row: ConferenceRow): Promise<void> {
  await db.insert(conferences).values(row);
}

export async function updateConference(
  db: Database,
  id: string,
  change: Partial<Omit<ConferenceRow, "id" | "uid" | "createdAt" | "createdBy">>,
): Promise<void> {
  await db.update(conferences).set(change).where(eq(conferences.id, id));
}
