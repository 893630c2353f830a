import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertStored, updateFile } from "#db/queries/library/versions.ts";

/** Writes down which bytes everyone gets of a file: a copy that has just arrived, or bytes that stand there already, by id. */
export async function keepCopy(
  { db, now }: UseCaseTools,
  { fileId, copy }: { fileId: string; copy: string | { id: string; bytes: number; sha256: string } },
): Promise<void> {
  if (typeof copy !== "string") await insertStored(db, { ...copy, createdAt: now });
  await updateFile(db, fileId, { publicStoredId: typeof copy === "string" ? copy : copy.id });
}
