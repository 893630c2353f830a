import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertStored } from "#db/queries/library/versions.ts";

/** Writes down bytes that have arrived. Until a version names them they belong to nothing, and are swept after a day. */
export async function keepStored(
  { db, now }: UseCaseTools,
  input: { files: readonly { id: string; bytes: number; sha256: string }[] },
): Promise<Result<null, never>> {
  for (const { id, bytes, sha256 } of input.files) await insertStored(db, { id, bytes, sha256, createdAt: now });
  return ok(null);
}
