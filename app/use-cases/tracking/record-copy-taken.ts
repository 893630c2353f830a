import { ok, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";

/** Keeps that the person took their copy, each time, before it is sent. `about`: the request that it answers. */
export async function recordCopyTaken(
  tools: UseCaseTools,
  taken: { referralId: string; what: "copy-page" | "copy-data" | "copy-file"; about: string },
): Promise<Result<null, never>> {
  await trace(tools, { ...taken, by: "person", kind: "export" });
  return ok(null);
}
