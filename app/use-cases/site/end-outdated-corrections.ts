import { isInForce } from "#app/domain/region/correction.ts";
import { findEntry } from "#app/domain/region/safety-entry.ts";
import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { endCorrection, listOpenCorrections } from "#db/queries/safety-corrections.ts";

/**
 * Ends what was laid over a value that its file no longer has, at every start: a correction never comes back because the
 * file comes back to an earlier value. The checks list it until somebody has confirmed the entry again.
 */
export async function endOutdatedCorrections(
  { db, now, safetyWords }: UseCaseTools,
  _input: null,
): Promise<Result<{ ended: number }, never>> {
  const open = await listOpenCorrections(db);
  const outdated = open.filter((correction) => !isInForce(correction, findEntry(safetyWords.files, correction.place)));
  for (const { id } of outdated) await endCorrection(db, id, { at: now, byName: null, why: "file-changed" });
  return ok({ ended: outdated.length });
}
