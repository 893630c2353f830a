import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { recoveryCodes, secondSteps } from "#db/schema/index.ts";

/** A member's authenticator app. The secret is opened here and nowhere else. */
export type SecondStep = { memberId: string; secret: string; confirmedAt: Date | null; lastUsedStep: number | null };

export async function findSecondStep(db: Database, memberId: string): Promise<SecondStep | null> {
  const row = (await db.select().from(secondSteps).where(eq(secondSteps.memberId, memberId)))[0];
  if (row === undefined) return null;
  return { ...row, secret: db.sealer.openSmall(placeOf(memberId), row.secret) };
}

/** Whether a member has set up the second step, without opening the secret. */
export async function hasSecondStep(db: Database, memberId: string): Promise<boolean> {
  const rows = await db
    .select({ confirmedAt: secondSteps.confirmedAt })
    .from(secondSteps)
    .where(eq(secondSteps.memberId, memberId));
  return rows[0]?.confirmedAt instanceof Date;
}

/** Keeps a new secret in place of an older one. */
export async function insertSecondStep(db: Database, step: SecondStep): Promise<void> {
  const row = { ...step, secret: db.sealer.sealSmall(placeOf(step.memberId), step.secret) };
  await db.insert(secondSteps).values(row).onConflictDoUpdate({ target: secondSteps.memberId, set: row });
}

export async function updateStepUsed(db: Database, memberId: string, step: number): Promise<void> {
  await db.update(secondSteps).set({ lastUsedStep: step }).where(eq(secondSteps.memberId, memberId));
}

export async function updateStepConfirmed(
  db: Database,
  memberId: string,
  given: { at: Date; step: number },
): Promise<void> {
  await db
    .update(secondSteps)
    .set({ confirmedAt: given.at, lastUsedStep: given.step })
    .where(eq(secondSteps.memberId, memberId));
}

/** Takes the app and the recovery codes away, so that the member sets both up anew. */
export async function removeSecondStep(db: Database, memberId: string): Promise<void> {
  await db.delete(recoveryCodes).where(eq(recoveryCodes.memberId, memberId));
  await db.delete(secondSteps).where(eq(secondSteps.memberId, memberId));
}

/** New recovery codes in place of all older ones. */
export async function insertRecoveryCodes(db: Database, memberId: string, codes: readonly string[]): Promise<void> {
  await db.delete(recoveryCodes).where(eq(recoveryCodes.memberId, memberId));
  await db
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ memberId, codeHash: hashOf(db, memberId, code), usedAt: null })));
}

/** Marks a recovery code used. @returns false when there is no such code, or it was used. */
export async function updateRecoveryUsed(db: Database, memberId: string, code: string, at: Date): Promise<boolean> {
  const used = await db
    .update(recoveryCodes)
    .set({ usedAt: at })
    .where(
      and(
        eq(recoveryCodes.memberId, memberId),
        eq(recoveryCodes.codeHash, hashOf(db, memberId, code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ codeHash: recoveryCodes.codeHash });
  return used.length === 1;
}

export async function countRecoveryCodes(db: Database, memberId: string): Promise<number> {
  const left = await db
    .select({ codeHash: recoveryCodes.codeHash })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.memberId, memberId), isNull(recoveryCodes.usedAt)));
  return left.length;
}

function placeOf(memberId: string) {
  return { table: "second_steps", row: memberId, column: "secret" };
}

/** Keyed, so that a stolen database cannot be searched for codes. Dashes are for reading only. */
function hashOf(db: Database, memberId: string, code: string): string {
  return db.sealer.index("recovery-code", `${memberId} ${code.replaceAll("-", "")}`);
}
