import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { members, recordHolds } from "#db/schema/index.ts";

type Of = { id: string; conversationId: string };
type Row = typeof recordHolds.$inferSelect;

export type HoldKind = Row["kind"];
export type Hold = Pick<Row, "id" | "kind" | "at" | "reviewOn" | "endedAt"> & { why: string; name: string };

/** Every hold of a record, the newest first, with its reason. */
export async function listHolds(db: Database, referral: Of): Promise<Hold[]> {
  const rows = await db
    .select({ row: recordHolds, name: members.name })
    .from(recordHolds)
    .innerJoin(members, eq(members.id, recordHolds.by))
    .where(eq(recordHolds.referralId, referral.id))
    .orderBy(desc(recordHolds.at), desc(recordHolds.id));
  return rows.map(({ row: { id, kind, at, reviewOn, endedAt, why }, name }) => {
    return { id, kind, at, reviewOn, endedAt, name, why: db.sealer.open(referral.conversationId, whyPlace(id), why) };
  });
}

/** The kinds of hold that stand on a record. */
export async function listStandingHolds(db: Database, referralId: string): Promise<HoldKind[]> {
  const list = db.keep("standing-holds-of", (on) =>
    on
      .select({ kind: recordHolds.kind })
      .from(recordHolds)
      .where(and(eq(recordHolds.referralId, sql.placeholder("referralId")), isNull(recordHolds.endedAt)))
      .prepare(),
  );
  return list.all({ referralId }).map(({ kind }) => kind);
}

type NewHold = Pick<Row, "id" | "kind" | "by" | "at" | "reviewOn"> & { why: string };

/** @returns false when it is there already, by the same press of a button. */
export async function insertHold(db: Database, referral: Of, { why, ...hold }: NewHold): Promise<boolean> {
  const sealed = db.sealer.seal(referral.conversationId, whyPlace(hold.id), why);
  const added = await db
    .insert(recordHolds)
    .values({ ...hold, referralId: referral.id, why: sealed })
    .onConflictDoNothing({ target: recordHolds.id })
    .returning({ id: recordHolds.id });
  return added.length === 1;
}

/** Ends a hold, with what was said at its end after its reason. @returns false when it had ended already. */
export async function endHold(
  db: Database,
  referral: Of,
  { id, why, endedBy, endedAt }: { id: string; why: string; endedBy: string; endedAt: Date },
): Promise<boolean> {
  const sealed = db.sealer.seal(referral.conversationId, whyPlace(id), why);
  const one = and(eq(recordHolds.id, id), eq(recordHolds.referralId, referral.id), isNull(recordHolds.endedAt));
  const ended = await db
    .update(recordHolds)
    .set({ why: sealed, endedBy, endedAt })
    .where(one)
    .returning({ id: recordHolds.id });
  return ended.length === 1;
}

function whyPlace(row: string) {
  return { table: "record_holds", row, column: "why" };
}
