import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addToCounts } from "#db/queries/library/counts.ts";

/** Adds up how often resources were opened and downloaded: sums only, and nothing about anybody. */
export async function keepCounts(
  { db }: UseCaseTools,
  { counts }: { counts: readonly { resourceId: string; views: number; downloads: number }[] },
): Promise<Result<null, never>> {
  for (const one of counts) await addToCounts(db, one);
  return ok(null);
}
