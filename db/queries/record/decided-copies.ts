import { and, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { dataRequests, members } from "#db/schema/index.ts";

/** A copy that was decided. `keptBecause`: the decision, ids and codes; `by`: the name of whoever decided. */
export type DecidedCopy = { id: string; keptBecause: string | null; decidedAt: Date; by: string };

/** The newest copy that was decided for a record and not refused; null when there is none. */
export async function findDecidedCopy(db: Database, referralId: string): Promise<DecidedCopy | null> {
  const [row] = await db
    .select({
      id: dataRequests.id,
      keptBecause: dataRequests.keptBecause,
      decidedAt: dataRequests.decidedAt,
      by: members.name,
    })
    .from(dataRequests)
    .innerJoin(members, eq(members.id, dataRequests.decidedBy))
    .where(
      and(
        eq(dataRequests.referralId, referralId),
        eq(dataRequests.kind, "copy"),
        inArray(dataRequests.state, ["done", "partly"]),
      ),
    )
    .orderBy(desc(dataRequests.decidedAt))
    .limit(1);
  return row === undefined || row.decidedAt === null ? null : { ...row, decidedAt: row.decidedAt };
}

/** What a person asked for. */
export type CopyAsked = { id: string; waiting: boolean; dueOn: string };

export async function findCopyAsked(db: Database, referralId: string, id: string): Promise<CopyAsked | null> {
  const [row] = await db
    .select({ id: dataRequests.id, state: dataRequests.state, dueOn: dataRequests.dueOn })
    .from(dataRequests)
    .where(and(eq(dataRequests.id, id), eq(dataRequests.referralId, referralId), eq(dataRequests.kind, "copy")));
  return row === undefined ? null : { id: row.id, dueOn: row.dueOn, waiting: row.state === "waiting" };
}

type Decided = {
  id: string;
  state: "done" | "partly" | "refused";
  kept: string | null; // the decision
  answer: string;
  by: string;
  at: Date;
};

/** @returns false when somebody has decided it already. */
export async function keepCopyDecision(
  db: Database,
  referral: { id: string; conversationId: string },
  { id, state, kept, answer, by, at }: Decided,
): Promise<boolean> {
  const sealed = db.sealer.seal(referral.conversationId, { table: "data_requests", row: id, column: "answer" }, answer);
  const changed = await db
    .update(dataRequests)
    .set({ state, answer: sealed, decidedBy: by, decidedAt: at, keptBecause: kept })
    .where(and(eq(dataRequests.id, id), eq(dataRequests.referralId, referral.id), eq(dataRequests.state, "waiting")))
    .returning({ id: dataRequests.id });
  return changed.length === 1;
}
