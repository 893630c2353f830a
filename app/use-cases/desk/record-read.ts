import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal } from "#app/use-cases/desk/open-case.ts";
import { insertReadRecord } from "#db/queries/read-records.ts";

/** Keeps that a member opens a person's record: committed before the record is sent to them. */
export async function recordRead(
  tools: UseCaseTools,
  input: { memberId: string; reference: string },
): Promise<Result<null, CaseRefusal>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { db, newId, now } = tools;
  const { memberId } = input;
  await insertReadRecord(db, { id: newId(), referralId: opened.value.referral.id, memberId, what: "record", at: now });
  return ok(null);
}
