import { makeReference, showReference } from "#app/domain/referral/reference.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal } from "#app/use-cases/desk/open-case.ts";
import { addMove } from "#app/use-cases/desk/save-case.ts";
import { insertDataCode } from "#db/queries/data-codes.ts";

const lastsMs = 7 * 86_400_000;

/** Makes a code with which the person opens "My data", for seven days and once. Shown to the worker this one time; older ones stop working. */
export async function giveDataCode(
  tools: UseCaseTools,
  input: { memberId: string; reference: string },
): Promise<Result<{ code: string; expiresAt: Date }, CaseRefusal | { kind: "not-yours-to-do" }>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  if (!movers.some((mover) => mover !== "team-worker")) return refuse({ kind: "not-yours-to-do" });
  const code = makeReference(tools.randomBytes(64));
  const expiresAt = new Date(tools.now.getTime() + lastsMs);
  await insertDataCode(tools.db, { referralId: referral.id, code, createdAt: tools.now, expiresAt });
  await addMove(tools, referral, { kind: "data-code-given", by: input.memberId });
  return ok({ code: showReference(code), expiresAt });
}
