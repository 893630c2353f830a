import { and, eq, gt, isNull } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { dataCodes } from "#db/schema/index.ts";

/** A code for "My data", in the place of older ones. Only a keyed hash is kept. */
export async function insertDataCode(
  db: Database,
  code: { referralId: string; code: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await db.delete(dataCodes).where(eq(dataCodes.referralId, code.referralId));
  await db.insert(dataCodes).values({
    referralId: code.referralId,
    codeHash: hashOf(db, code.referralId, code.code),
    createdAt: code.createdAt,
    expiresAt: code.expiresAt,
    usedAt: null,
  });
}

/** Uses a code up. @returns false when there is no such code for this referral, it ran out, or it was used. */
export async function updateDataCodeUsed(db: Database, referralId: string, code: string, at: Date): Promise<boolean> {
  const used = await db
    .update(dataCodes)
    .set({ usedAt: at })
    .where(
      and(
        eq(dataCodes.referralId, referralId),
        eq(dataCodes.codeHash, hashOf(db, referralId, code)),
        isNull(dataCodes.usedAt),
        gt(dataCodes.expiresAt, at),
      ),
    )
    .returning({ codeHash: dataCodes.codeHash });
  return used.length === 1;
}

/** Case, spaces and dashes are for reading only. */
function hashOf(db: Database, referralId: string, code: string): string {
  return db.sealer.index("data-code", `${referralId} ${code.toUpperCase().replace(/[\s-]/g, "")}`);
}
