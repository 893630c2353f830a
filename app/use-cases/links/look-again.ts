import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { findKept } from "#app/use-cases/library/find-kept.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { addJob } from "#db/queries/jobs.ts";
import { findLinkUrl } from "#db/queries/library/links.ts";

const onceInMs = 10 * 60 * 1000;

/** Has a link looked at now, for those who look after it: once in ten minutes, however often it is asked. */
export async function lookAgain(
  tools: UseCaseTools,
  { viewer, number }: { viewer: LibraryViewer; number: number },
): Promise<Result<null, { kind: "no-such-link" } | { kind: "turned-off" }>> {
  const { db, now, newId, config } = tools;
  const found = await findKept(tools, viewer, number);
  const resourceId = found?.row.id ?? "";
  if (found === null || (await findLinkUrl(db, resourceId)) === null) return refuse({ kind: "no-such-link" });
  if (config.linkChecks === null) return refuse({ kind: "turned-off" });
  const uniqueKey = `${resourceId} asked ${Math.floor(now.getTime() / onceInMs)}`;
  await addJob(db, { id: newId(), kind: "look-at-link", uniqueKey, ids: { resourceId }, runAt: now });
  return ok(null);
}
