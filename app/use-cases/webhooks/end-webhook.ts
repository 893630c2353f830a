import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { endWebhook as end, listWebhooks } from "#db/queries/discussion/webhooks.ts";

/** An address is told of nothing from now on, not even of what waits to be sent. */
export async function endWebhook(
  tools: UseCaseTools,
  { viewer, id }: { viewer: LibraryViewer; id: string },
): Promise<Result<null, { kind: "not-yours" } | { kind: "no-such-webhook" }>> {
  const { db, now } = tools;
  if (viewer.memberId === null || !mayDo({ ...viewer, now }, "keep-webhooks")) return refuse({ kind: "not-yours" });
  const known = (await listWebhooks(db)).find((one) => one.id === id);
  if (known === undefined || !(await end(db, id, now))) return refuse({ kind: "no-such-webhook" });
  await noteChange(tools, viewer.memberId, "webhook-ended", new URL(known.url).host);
  return ok(null);
}
