import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { auditBreaks, members } from "#db/schema/index.ts";

const wordsPlace = (n: number) => ({ table: "audit_breaks", row: String(n), column: "words" });

/** @returns false when it was known already. */
export async function insertBreak(
  db: Database,
  found: { n: number; referralId: string | null; foundAt: Date },
): Promise<boolean> {
  const added = await db.insert(auditBreaks).values(found).onConflictDoNothing().returning({ n: auditBreaks.n });
  return added.length === 1;
}

/** All that were ever found, the newest first, with what was found out. */
export async function listBreaks(db: Database) {
  const rows = await db
    .select({ row: auditBreaks, name: members.name })
    .from(auditBreaks)
    .leftJoin(members, eq(members.id, auditBreaks.closedBy))
    .orderBy(desc(auditBreaks.foundAt), desc(auditBreaks.n));
  return rows.map(({ row: { n, foundAt, closedAt, words }, name }) => ({
    n,
    foundAt,
    closedAt,
    closedByName: name,
    words: words === null ? null : db.sealer.openSmall(wordsPlace(n), words),
  }));
}

export async function countOpenBreaks(db: Database): Promise<number> {
  return (await db.select({ n: auditBreaks.n }).from(auditBreaks).where(isNull(auditBreaks.closedAt))).length;
}

/** When the trace of a record was found to have a gap that nobody has explained yet; null when there is none. */
export async function findGapSince(db: Database, referralId: string): Promise<Date | null> {
  const list = db.keep("gaps-of", (on) =>
    on
      .select({ at: auditBreaks.foundAt })
      .from(auditBreaks)
      .where(and(eq(auditBreaks.referralId, sql.placeholder("referralId")), isNull(auditBreaks.closedAt)))
      .orderBy(auditBreaks.foundAt)
      .prepare(),
  );
  return list.all({ referralId })[0]?.at ?? null;
}

/** @returns false when there is no such break, or somebody has explained it. */
export async function closeBreak(
  db: Database,
  { n, words, ...closed }: { n: number; words: string; closedBy: string; closedAt: Date },
): Promise<boolean> {
  const changed = await db
    .update(auditBreaks)
    .set({ ...closed, words: db.sealer.sealSmall(wordsPlace(n), words) })
    .where(and(eq(auditBreaks.n, n), isNull(auditBreaks.closedAt)))
    .returning({ n: auditBreaks.n });
  return changed.length === 1;
}
