import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { updateFile } from "#db/queries/library/versions.ts";
import { listToldOfBlocked } from "#db/queries/library/told-of-blocked.ts";

/** Writes down what the scanner said of a file. Owners and facilitators hear of one that is kept from everyone. */
export async function keepScan(
  { db, now, newId }: UseCaseTools,
  { fileId, scan }: { fileId: string; scan: "clean" | "blocked" | "not-scanned" },
): Promise<void> {
  await updateFile(db, fileId, { scan });
  if (scan !== "blocked") return;
  for (const memberId of await listToldOfBlocked(db, fileId, now)) {
    const ids = { memberId, fileId };
    await addJob(db, { id: newId(), kind: "mail-file-blocked", uniqueKey: `${fileId} ${memberId}`, ids, runAt: now });
  }
}
