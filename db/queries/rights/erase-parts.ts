import { and, eq, inArray, isNotNull, ne, sql, type SQL } from "drizzle-orm";
import type { ErasablePart } from "#app/domain/record/erasing.ts";
import type { ErasedCounts } from "#app/domain/record/receipt.ts";
import type { Database } from "#db/open.ts";
import { openReferral, updateCard } from "#db/queries/referrals.ts";
import type { RecordIds } from "#db/queries/rights/empty-sealed.ts";
import { caseDrafts, caseTasks, entries, entryFiles, gpCopies, recordNotes, referrals } from "#db/schema/index.ts";

/** Empties a part of a record; the rest goes on under the same key. Done twice, the second time changes nothing. */
export async function eraseParts(
  db: Database,
  of: RecordIds,
  parts: readonly ErasablePart[],
  at: Date,
): Promise<ErasedCounts> {
  const said = parts.includes("said") ? await eraseSaid(db, of, at) : {};
  const notes = parts.includes("notes") ? await eraseNotes(db, of, at) : {};
  return { ...said, ...notes };
}

async function eraseSaid(db: Database, of: RecordIds, at: Date): Promise<ErasedCounts> {
  const files = eraseFiles(db, of, at);
  const count = eraseEntries(db, of, at, ne(entries.kind, "note"));
  const [row] = await db.select().from(referrals).where(eq(referrals.id, of.id));
  if (row !== undefined) {
    const referral = openReferral(db, row);
    await updateCard(db, referral, { ...referral.card, ownWords: null });
  }
  return { "answers-and-messages": count, files };
}

async function eraseNotes(db: Database, of: RecordIds, at: Date): Promise<ErasedCounts> {
  const written = eraseEntries(db, of, at, eq(entries.kind, "note"));
  const gone = (table: typeof recordNotes | typeof caseTasks | typeof gpCopies) =>
    db.delete(table).where(eq(table.referralId, of.id)).run().changes;
  const [notes, tasks, copies] = [gone(recordNotes), gone(caseTasks), gone(gpCopies)];
  await db.delete(caseDrafts).where(inArray(caseDrafts.conversationId, [...of.conversationIds]));
  return { notes: written + notes, tasks, "gp-copies": copies };
}

function eraseEntries(db: Database, { conversationIds }: RecordIds, at: Date, which: SQL): number {
  const own = and(inArray(entries.conversationId, [...conversationIds]), which, isNotNull(entries.body));
  return db
    .update(entries)
    .set({ body: null, needs: [], riskRules: [], erasedAt: at })
    .where(own)
    .returning({ id: entries.id })
    .all().length;
}

function eraseFiles(db: Database, { conversationIds }: RecordIds, at: Date): number {
  const own = and(inArray(entryFiles.conversationId, [...conversationIds]), sql`${entryFiles.erasedAt} IS NULL`);
  const nothing = Buffer.alloc(0);
  return db
    .update(entryFiles)
    .set({ name: nothing, content: nothing, erasedAt: at })
    .where(own)
    .returning({ id: entryFiles.id })
    .all().length;
}
