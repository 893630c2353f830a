import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { removeStored } from "#db/queries/library/stored-files.ts";
import { isStoredUsed } from "#db/queries/library/versions.ts";

/** Forgets bytes that nothing names, asked again at the moment of doing it. Their file goes after that. */
export async function forgetStored(
  { db }: UseCaseTools,
  { id }: { id: string },
): Promise<Result<null, { kind: "in-use" }>> {
  if (await isStoredUsed(db, id)) return refuse({ kind: "in-use" });
  await removeStored(db, id);
  return ok(null);
}
