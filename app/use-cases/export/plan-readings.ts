import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listUnreadFiles, listUnseenPostFiles } from "#db/queries/export/list-unread-files.ts";
import { addJob } from "#db/queries/jobs.ts";

/** On a new site: files that nobody had scanned or read to the end when the export was made wait again. */
export async function planReadings({ db, now, newId }: UseCaseTools): Promise<Result<null, never>> {
  for (const fileId of await listUnreadFiles(db))
    await addJob(db, { id: newId(), kind: "read-document", uniqueKey: fileId, ids: { fileId }, runAt: now });
  for (const { postId, position } of await listUnseenPostFiles(db)) {
    const ids = { postId, position: String(position) };
    await addJob(db, { id: newId(), kind: "look-at-post-file", uniqueKey: `${postId} ${position}`, ids, runAt: now });
  }
  return ok(null);
}
