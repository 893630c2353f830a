import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { closeBreak } from "#db/queries/audit-breaks.ts";
import { noteChange } from "./note-change.ts";

/** An administrator says what was found out about a break. The mark on the record goes; the break stays in the list. */
export async function closeTraceBreak(
  tools: UseCaseTools,
  { n, words, by }: { n: number; words: string; by: string },
): Promise<Result<null, { kind: "closed-already" }>> {
  const closed = await closeBreak(tools.db, { n, words, closedBy: by, closedAt: tools.now });
  if (!closed) return refuse({ kind: "closed-already" });
  await noteChange(tools, by, "trace-break-explained", String(n));
  return ok(null);
}
