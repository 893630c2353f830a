import { eq } from "drizzle-orm";
import type { ErasureLine } from "#app/domain/record/erasure-ledger.ts";
import type { Database } from "#db/open.ts";
import { insertAuditRow } from "#db/queries/case-audit.ts";
import { decideErasing, insertOwnErasing } from "#db/queries/rights/erasings.ts";
import { eraseParts } from "#db/queries/rights/erase-parts.ts";
import { eraseRows } from "#db/queries/rights/erase-rows.ts";
import { dataRequests, referrals } from "#db/schema/index.ts";

/** Which lines of the ledger this database does not know: it is a copy from before them. */
export async function listNotErased(db: Database, lines: readonly ErasureLine[]): Promise<ErasureLine[]> {
  const missing: ErasureLine[] = [];
  for (const line of lines) {
    const [there] = await db
      .select({ erasedAt: referrals.erasedAt })
      .from(referrals)
      .where(eq(referrals.id, line.referralId));
    if (there === undefined || there.erasedAt !== null) continue;
    const [asked] = await db
      .select({ state: dataRequests.state })
      .from(dataRequests)
      .where(eq(dataRequests.id, line.id));
    if (line.parts === "all" || asked === undefined || asked.state === "waiting") missing.push(line);
  }
  return missing;
}

/** Erases what a line of the ledger says, in a copy that was made before it, and keeps its receipt again. */
export async function eraseAgain(db: Database, line: ErasureLine, now: Date): Promise<void> {
  const { id, referralId, conversationIds, parts, by, receipt } = line;
  const at = new Date(line.at);
  const [referral] = await db.select().from(referrals).where(eq(referrals.id, referralId));
  if (referral === undefined || referral.erasedAt !== null) return;
  const of = { id: referralId, conversationIds, reference: referral.reference };
  await insertOwnErasing(db, referralId, { id, by, at, dueOn: line.at.slice(0, 10), code: receipt.code });
  if (parts === "all") await eraseRows(db, of, at);
  else await eraseParts(db, of, parts, at);
  const state = parts === "all" ? "done" : "partly";
  await decideErasing(db, referral, { id, state, by, at, parts, receipt, answer: null });
  const site = { by: "site", role: "", teamId: null } as const;
  await insertAuditRow(db, { referralId, ...site, kind: "erase", what: "erased-again", about: id, at: now });
}
