import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { ErasureLine } from "#app/domain/record/erasure-ledger.ts";
import type { KeptBecause } from "#app/domain/record/erasing.ts";
import type { Receipt } from "#app/domain/record/receipt.ts";
import type { Database } from "#db/open.ts";
import { listConversationsOf } from "#db/queries/rights/erase-rows.ts";
import { readReceipt } from "#db/queries/rights/stored-receipt.ts";
import { dataRequests, referrals } from "#db/schema/index.ts";

type Of = { id: string; conversationId: string };
type Decided = {
  id: string;
  state: "done" | "partly" | "refused";
  by: string;
  at: Date;
  parts: ErasureLine["parts"] | null; // null: nothing was erased
  receipt: Receipt;
  answer: string | null; // null: nothing is left to seal it with
};

type Stored = Receipt & { parts: Decided["parts"] };

/** Keeps what was decided of a request to erase. @returns false when somebody has decided it already. */
export async function decideErasing(db: Database, referral: Of, decided: Decided): Promise<boolean> {
  const { id, state, by, at, parts, receipt, answer } = decided;
  const place = { table: "data_requests", row: id, column: "answer" };
  const changed = await db
    .update(dataRequests)
    .set({
      state,
      decidedBy: by,
      decidedAt: at,
      answer: answer === null ? null : db.sealer.seal(referral.conversationId, place, answer),
      keptBecause: receipt.kept.join(","),
      receipt: JSON.stringify({ ...receipt, parts } satisfies Stored),
    })
    .where(and(ofErasing(referral.id, id), eq(dataRequests.state, "waiting")))
    .returning({ id: dataRequests.id });
  return changed.length === 1;
}

/** Adds a request that nobody made: a record is erased at the end of its time. */
export async function insertOwnErasing(
  db: Database,
  referralId: string,
  made: { id: string; by: string; at: Date; dueOn: string; code: string },
): Promise<void> {
  const { code, ...row } = made;
  const receipt = JSON.stringify({ code });
  await db
    .insert(dataRequests)
    .values({ ...row, referralId, kind: "erase", state: "waiting", receipt })
    .onConflictDoNothing({ target: dataRequests.id });
}

/** Everything that was erased, as the ledger writes it, the oldest first. */
export async function listErasures(db: Database): Promise<ErasureLine[]> {
  const rows = await db
    .select()
    .from(dataRequests)
    .where(and(eq(dataRequests.kind, "erase"), ne(dataRequests.state, "waiting"), isNotNull(dataRequests.decidedAt)))
    .orderBy(asc(dataRequests.decidedAt), asc(dataRequests.id));
  const lines: ErasureLine[] = [];
  for (const { id, referralId, decidedBy, decidedAt, receipt } of rows) {
    const stored = readReceipt(receipt) as Stored | null;
    if (!stored?.parts || decidedAt === null || decidedBy === null) continue;
    const { parts, ...shown } = stored;
    const conversationIds = await listConversationsOf(db, referralId);
    lines.push({ id, referralId, conversationIds, parts, by: decidedBy, at: decidedAt.toISOString(), receipt: shown });
  }
  return lines;
}

/** The code of a request that a member decided; null for any other. For a form that is sent twice: the record may be gone. */
export async function findDecidedBy(
  db: Database,
  { id, reference, by }: { id: string; reference: string; by: string },
): Promise<string | null> {
  const [found] = await db
    .select({ receipt: dataRequests.receipt })
    .from(dataRequests)
    .innerJoin(referrals, and(eq(referrals.id, dataRequests.referralId), eq(referrals.reference, reference)))
    .where(and(eq(dataRequests.id, id), eq(dataRequests.kind, "erase"), eq(dataRequests.decidedBy, by)));
  return readReceipt(found?.receipt ?? null)?.code ?? null;
}

export type FoundReceipt = Receipt & { reference: string; at: Date; state: "done" | "partly" | "refused" };

/** By its code; null for one that is not there or not decided. Public: it holds no word of anyone. */
export async function findReceipt(db: Database, code: string): Promise<FoundReceipt | "waiting" | null> {
  const rows = await db
    .select({ row: dataRequests, reference: referrals.reference })
    .from(dataRequests)
    .innerJoin(referrals, eq(referrals.id, dataRequests.referralId))
    .where(and(eq(dataRequests.kind, "erase"), sql`json_extract(${dataRequests.receipt}, '$.code') = ${code}`));
  const [found] = rows;
  if (found === undefined) return null;
  const { state, decidedAt, receipt } = found.row;
  if (state === "waiting" || decidedAt === null) return "waiting";
  const { erased = {}, kept = [], role = "", team = null } = readReceipt(receipt) ?? {};
  return { code, erased, kept: kept as KeptBecause[], role, team, reference: found.reference, at: decidedAt, state };
}

function ofErasing(referralId: string, id: string) {
  return and(eq(dataRequests.id, id), eq(dataRequests.referralId, referralId), eq(dataRequests.kind, "erase"));
}
