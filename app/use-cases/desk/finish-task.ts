import type { RoutingTask } from "#app/domain/referral/routing.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openCase, type CaseRefusal, type OnCase } from "#app/use-cases/desk/open-case.ts";
import { saveCase } from "#app/use-cases/desk/save-case.ts";

/** A task is done. Done already is done. */
export async function finishTask(
  tools: UseCaseTools,
  input: OnCase & { task: RoutingTask["kind"] },
): Promise<Result<null, CaseRefusal | { kind: "not-yours-to-do" }>> {
  const opened = await openCase(tools, input);
  if (!opened.ok) return opened;
  const { referral, movers } = opened.value;
  if (movers.length === 0) return refuse({ kind: "not-yours-to-do" });
  const left = referral.tasks.filter((task) => task.kind !== input.task);
  if (left.length === referral.tasks.length) return ok(null);
  await saveCase(tools, referral, { tasks: left }, { kind: "task-done", by: input.memberId, reason: input.task });
  return ok(null);
}
