import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertFlowVersion } from "#db/queries/flow-versions.ts";

/** Keeps the newest version of every flow, so that whoever begins with it can end with it. Safe to run at every start. */
export async function publishFlows({ db, now, content }: UseCaseTools, _input: null): Promise<Result<null, never>> {
  for (const { flow, version, json } of content.guide) {
    await insertFlowVersion(db, {
      id: version,
      flowId: flow.id,
      format: flow.format,
      compiled: json,
      publishedAt: now,
    });
  }
  return ok(null);
}
