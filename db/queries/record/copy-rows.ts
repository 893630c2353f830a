import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Fact, Noticed, StepValues } from "#app/domain/guide/flow.ts";
import type { Database } from "#db/open.ts";
import { entryBodyPlace } from "#db/queries/entry-body-place.ts";
import { caseAudit, entries, recordHolds, sharingChanges } from "#db/schema/index.ts";

type Row = typeof entries.$inferSelect;

/** What an entry holds: words, or an answer of the guide. */
export type EntryInCopy = Pick<
  Row,
  "id" | "kind" | "audience" | "author" | "stepId" | "turn" | "at" | "risk" | "riskRules" | "needs" | "lexiconVersion"
> & {
  body: {
    words?: string;
    skipped?: boolean;
    values?: StepValues;
    facts?: Fact[];
    noticed?: Noticed[];
    suggested?: string[];
  };
};

/** Everything that was ever said, answered or noted in a conversation and is still kept, oldest first. */
export async function listEntriesForCopy(db: Database, conversationId: string): Promise<EntryInCopy[]> {
  const rows = await db
    .select()
    .from(entries)
    .where(eq(entries.conversationId, conversationId))
    .orderBy(asc(entries.seq));
  return rows.flatMap(({ body, ...row }) => {
    if (body === null) return [];
    const text = db.sealer.open(conversationId, entryBodyPlace(row.id), body);
    return [{ ...row, body: JSON.parse(text) as EntryInCopy["body"] }];
  });
}

/** How the person changed who is told, oldest first. */
export async function listSharingChanges(db: Database, referralId: string) {
  return db
    .select()
    .from(sharingChanges)
    .where(eq(sharingChanges.referralId, referralId))
    .orderBy(asc(sharingChanges.at), asc(sql`rowid`));
}

/** What of a record was changed since a moment, by the ids that its trace names. */
export async function listChangedSince(db: Database, referralId: string, since: Date): Promise<Set<string>> {
  const rows = await db
    .select({ about: caseAudit.about })
    .from(caseAudit)
    .where(
      and(eq(caseAudit.referralId, referralId), inArray(caseAudit.kind, ["change", "erase"]), gt(caseAudit.at, since)),
    );
  return new Set(rows.flatMap(({ about }) => (about === null ? [] : [about])));
}

export async function standsSafeguardingHold(db: Database, referralId: string): Promise<boolean> {
  const standing = and(
    eq(recordHolds.referralId, referralId),
    eq(recordHolds.kind, "safeguarding"),
    isNull(recordHolds.endedAt),
  );
  return (await db.select({ id: recordHolds.id }).from(recordHolds).where(standing).limit(1)).length > 0;
}
