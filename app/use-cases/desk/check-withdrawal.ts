import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal, type OnCase } from "#app/use-cases/desk/open-case.ts";
import { addMove } from "#app/use-cases/desk/save-case.ts";
import { listMoves, type Referral } from "#db/queries/referrals.ts";
import type { Database } from "#db/open.ts";

const checked = "withdraw-checked";

/** Notes that a worker asked the person, by the safe way, whether they really want to stop: someone else may have pressed the button. */
export async function checkWithdrawal(
  tools: UseCaseTools,
  input: OnCase,
): Promise<Result<null, CaseRefusal | { kind: "not-withdrawing" } | { kind: "not-yours-to-do" }>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  if (referral.state !== "withdrawing") return refuse({ kind: "not-withdrawing" });
  if (!movers.some((mover) => mover !== "team-worker")) return refuse({ kind: "not-yours-to-do" });
  if (await hasWithdrawalCheck(tools.db, referral)) return ok(null); // pressed twice
  await addMove(tools, referral, { kind: checked, by: input.memberId });
  return ok(null);
}

/** Whether the check was made since the person withdrew. */
export async function hasWithdrawalCheck(
  db: Database,
  referral: Pick<Referral, "id" | "waitingSince">,
): Promise<boolean> {
  const since = referral.waitingSince;
  if (since === null) return false;
  return (await listMoves(db, referral.id)).some((move) => move.kind === checked && move.at >= since);
}
