import { and, desc, eq, isNull } from "drizzle-orm";
import type { GpOccasion } from "#app/domain/record/gp-copy.ts";
import type { Database } from "#db/open.ts";
import { gpCopies } from "#db/schema/index.ts";

type Of = { id: string; conversationId: string };
type Row = typeof gpCopies.$inferSelect;

export type KeptGpCopy = Omit<Row, "body" | "referralId"> & { words: string };

/** @returns false when it is there already, by the same press of a button. */
export async function insertGpCopy(
  db: Database,
  referral: Of,
  made: { id: string; occasion: GpOccasion; words: string; memberId: string; at: Date },
): Promise<boolean> {
  const { words, ...row } = made;
  const body = db.sealer.seal(referral.conversationId, place(made.id), words);
  const added = await db
    .insert(gpCopies)
    .values({ ...row, body, referralId: referral.id })
    .onConflictDoNothing({ target: gpCopies.id })
    .returning({ id: gpCopies.id });
  return added.length === 1;
}

/** Every copy of a referral, the newest first. */
export async function listGpCopies(db: Database, referral: Of): Promise<KeptGpCopy[]> {
  const rows = await db
    .select()
    .from(gpCopies)
    .where(eq(gpCopies.referralId, referral.id))
    .orderBy(desc(gpCopies.at), desc(gpCopies.id));
  return rows.map(({ body, referralId: _of, ...row }) => ({
    ...row,
    words: db.sealer.open(referral.conversationId, place(row.id), body),
  }));
}

/** @returns false when somebody put it there already. */
export async function markInGpRecord(
  db: Database,
  id: string,
  done: { doneAt: Date; doneBy: string },
): Promise<boolean> {
  const changed = await db
    .update(gpCopies)
    .set(done)
    .where(and(eq(gpCopies.id, id), isNull(gpCopies.doneAt)))
    .returning({ id: gpCopies.id });
  return changed.length === 1;
}

function place(row: string) {
  return { table: "gp_copies", row, column: "body" };
}
