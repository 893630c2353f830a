import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import type { RecordIds } from "#db/queries/rights/empty-sealed.ts";
import { appointments, dataRequests, entries, entryFiles, jobs, outward } from "#db/schema/index.ts";

/**
 * Removes the jobs that are about a record, done ones too: mails that wait are jobs. One that is under way stays to its
 * end, and is refused at its own look: the record is erased.
 */
export async function removeJobsAbout(db: Database, of: RecordIds): Promise<void> {
  const ofReferral = [outward, appointments, dataRequests].map((table) =>
    db.select({ id: table.id }).from(table).where(eq(table.referralId, of.id)).all(),
  );
  const ofConversation = [entries, entryFiles].map((table) =>
    db
      .select({ id: table.id })
      .from(table)
      .where(inArray(table.conversationId, [...of.conversationIds]))
      .all(),
  );
  const rows = [...ofReferral, ...ofConversation].flat().map(({ id }) => id);
  const ids = JSON.stringify([of.id, ...of.conversationIds, ...rows]);
  const about = sql`EXISTS (SELECT 1 FROM json_each(${jobs.ids}) AS own WHERE own.value IN (SELECT value FROM json_each(${ids})))`;
  await db.delete(jobs).where(and(ne(jobs.state, "running"), about));
}
