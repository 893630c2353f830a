import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { ErasedCounts } from "#app/domain/record/receipt.ts";
import type { Database } from "#db/open.ts";
import { emptySealed, removeRowsOf, type RecordIds } from "#db/queries/rights/empty-sealed.ts";
import { removeJobsAbout } from "#db/queries/rights/remove-jobs-about.ts";
import { removeDemoMailsAbout } from "#db/queries/rights/remove-demo-mails-about.ts";
import { entries, entryFiles, outward, referralConversations, referrals } from "#db/schema/index.ts";

/**
 * The conversations that are this record's alone: the one that it was sent from, and those that staff joined with it.
 * One that another record was sent from stays that record's.
 */
export async function listConversationsOf(db: Database, referralId: string): Promise<string[]> {
  const rows = await db
    .select({ id: referralConversations.conversationId })
    .from(referralConversations)
    .leftJoin(
      referrals,
      and(eq(referrals.conversationId, referralConversations.conversationId), ne(referrals.id, referralId)),
    )
    .where(and(eq(referralConversations.referralId, referralId), isNull(referrals.id)));
  return rows.map(({ id }) => id);
}

/**
 * Empties everything of a record, in one act: words, matching hashes, codes that say something of the person, what waits
 * to go out. Left are its reference, its dates, where it went, needs as codes, and its trace. Done twice, the second time
 * changes nothing. The key is destroyed after the commit (see ErasureKeeper).
 */
export async function eraseRows(db: Database, of: RecordIds & { reference: string }, at: Date): Promise<ErasedCounts> {
  await removeJobsAbout(db, of);
  await removeDemoMailsAbout(db, of); // before the card is gone, which says where mail went
  const counts = emptySealed(db, of);
  removeRowsOf(db, of);
  await db
    .update(entries)
    .set({ needs: [], risk: "none", riskRules: [], erasedAt: sql`coalesce(${entries.erasedAt}, ${at.getTime()})` })
    .where(inArray(entries.conversationId, [...of.conversationIds]));
  await db
    .update(entryFiles)
    .set({ erasedAt: sql`coalesce(${entryFiles.erasedAt}, ${at.getTime()})` })
    .where(inArray(entryFiles.conversationId, [...of.conversationIds]));
  await db
    .update(outward)
    .set({ state: "stopped", why: "erased", doneAt: at })
    .where(and(eq(outward.referralId, of.id), inArray(outward.state, ["waiting", "prepared"])));
  await emptyReferral(db, of.id, at);
  return counts;
}

async function emptyReferral(db: Database, id: string, at: Date): Promise<void> {
  const codes = { because: [], tasks: [], flags: [], risk: "none" as const };
  const marks = { flaggedAt: null, acknowledgedAt: null, acknowledgedBy: null, newFromPersonAt: null };
  const doors = { trackingWord: null, wrongWordTries: 0, trackingLockedUntil: null };
  await db
    .update(referrals)
    .set({ ...codes, ...marks, ...doors, reviewKeepingOn: null, erasedAt: at, version: sql`${referrals.version} + 1` })
    .where(and(eq(referrals.id, id), isNull(referrals.erasedAt)));
}
