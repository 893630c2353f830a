import { staffSession } from "#app/domain/people/session-length.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal } from "#app/use-cases/desk/open-case.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import { findReadRecord, insertReadRecord } from "#db/queries/read-records.ts";

/** `opening`: of the page that asks, when it has the record open already. */
export type RecordReadInput = { memberId: string; reference: string; opening?: string | null };

/**
 * Keeps that a member opens a person's record: committed before the record is sent to them. A page that is open and loads
 * itself again, or whose line comes back, is no new opening, for as long as a session lasts at most.
 */
export async function recordRead(
  tools: UseCaseTools,
  input: RecordReadInput,
): Promise<Result<{ opening: string }, CaseRefusal>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { db, newId, now } = tools;
  const { memberId, opening } = input;
  const referralId = opened.value.referral.id;
  const known = opening ? await findReadRecord(db, { id: opening, memberId, referralId }) : null;
  if (known !== null && now.getTime() - known.at.getTime() < staffSession.lastsMs) return ok({ opening: known.id });
  const id = newId();
  await insertReadRecord(db, { id, referralId, memberId, what: "record", at: now });
  await trace(tools, { referralId, by: memberId, kind: "read", what: "record", about: id });
  return ok({ opening: id });
}
