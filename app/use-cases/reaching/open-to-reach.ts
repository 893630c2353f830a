import type { Going } from "#app/domain/reaching/may-go-out.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { openCase, type CaseRefusal, type OpenCase } from "#app/use-cases/desk/open-case.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { goingOf } from "#app/use-cases/reaching/going-of.ts";

export type ToReach = { memberId: string; reference: string };
export type ReachRefusal = CaseRefusal | { kind: "not-yours-to-do" };

/** A referral with how it stands for the rule, for somebody who may do things with it and not only look. */
export async function openToReach(
  tools: UseCaseTools,
  { memberId, reference }: ToReach,
): Promise<Result<OpenCase & { going: Omit<Going, "way" | "purpose"> }, ReachRefusal>> {
  const opened = await openCase(tools, { memberId, reference });
  if (!opened.ok) return opened;
  const { referral, safe, movers } = opened.value;
  if (movers.length === 0) return refuse({ kind: "not-yours-to-do" });
  return ok({ ...opened.value, going: await goingOf(tools.db, referral, safe) });
}
