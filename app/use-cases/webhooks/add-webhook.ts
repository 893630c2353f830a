import { readWebhookAddress } from "#app/domain/discussion/read-webhook-address.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertWebhook, listWebhooks } from "#db/queries/discussion/webhooks.ts";
import { findSpace } from "#db/queries/space-members.ts";

/** `id` is made with the form: sent twice, it is one address. `spaceId`: null for everything that everybody may read. */
export type AddWebhook = { viewer: LibraryViewer; id: string; url: string; spaceId: string | null };

type Refusal = { kind: "not-yours" } | { kind: "no-address" } | { kind: "no-space" } | { kind: "too-many" };

const most = 20;

/** An administrator adds an address of a partner's site. @returns its secret, which is never shown again; null when sent twice. */
export async function addWebhook(
  tools: UseCaseTools,
  { viewer, id, url, spaceId }: AddWebhook,
): Promise<Result<{ secret: string | null }, Refusal>> {
  const { db, now, randomBytes } = tools;
  const { memberId } = viewer;
  if (memberId === null || !mayDo({ ...viewer, now }, "keep-webhooks")) return refuse({ kind: "not-yours" });
  const address = readWebhookAddress(url);
  if (address === null) return refuse({ kind: "no-address" });
  const space = spaceId === null ? null : await findSpace(db, spaceId);
  if (spaceId !== null && (space === null || space.closedAt !== null || space.postsSeenBy !== "public"))
    return refuse({ kind: "no-space" });
  const known = await listWebhooks(db);
  if (known.some((one) => one.id === id)) return ok({ secret: null });
  if (known.filter(({ endedAt }) => endedAt === null).length >= most) return refuse({ kind: "too-many" });
  const secret = `whsec_${Buffer.from(randomBytes(32)).toString("base64")}`;
  await insertWebhook(db, { id, url: address, spaceId, secret, addedBy: memberId, addedAt: now });
  await noteChange(tools, memberId, "webhook-added", new URL(address).host);
  return ok({ secret });
}
