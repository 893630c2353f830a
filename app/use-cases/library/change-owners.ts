import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertChange, insertOwner, removeOwner, updateResource } from "#db/queries/library/resources.ts";
import { findMemberByMail } from "#db/queries/members.ts";
import { findKept } from "./find-kept.ts";

type Asked = { viewer: LibraryViewer; number: number };

/** Somebody else looks after a resource as well, from now on. */
export async function addOwner(
  tools: UseCaseTools,
  { viewer, number, mail }: Asked & { mail: string },
): Promise<Result<null, { kind: "no-such-resource" } | { kind: "no-such-member" } | { kind: "owner-already" }>> {
  const found = await findKept(tools, viewer, number);
  if (found === null) return refuse({ kind: "no-such-resource" });
  const member = await findMemberByMail(tools.db, mail);
  if (member === null || !member.active) return refuse({ kind: "no-such-member" });
  if (found.ownerIds.includes(member.id)) return refuse({ kind: "owner-already" });
  await insertOwner(tools.db, { resourceId: found.row.id, memberId: member.id, since: tools.now });
  await note(tools, found.row.id, viewer, { what: "owner-added", memberId: member.id });
  return ok(null);
}

/** Somebody no longer looks after a resource. One owner always stays. */
export async function endOwner(
  tools: UseCaseTools,
  { viewer, number, memberId }: Asked & { memberId: string },
): Promise<Result<null, { kind: "no-such-resource" } | { kind: "no-such-owner" } | { kind: "last-owner" }>> {
  const found = await findKept(tools, viewer, number);
  if (found === null) return refuse({ kind: "no-such-resource" });
  if (!found.ownerIds.includes(memberId)) return refuse({ kind: "no-such-owner" });
  if (found.ownerIds.length === 1) return refuse({ kind: "last-owner" });
  await removeOwner(tools.db, found.row.id, memberId);
  await note(tools, found.row.id, viewer, { what: "owner-ended", memberId });
  return ok(null);
}

/** The history holds the member's id: their name is looked up when it is read, and goes when they go. */
async function note(
  { db, now, newId }: UseCaseTools,
  resourceId: string,
  viewer: LibraryViewer,
  { what, memberId }: { what: "owner-added" | "owner-ended"; memberId: string },
): Promise<void> {
  await updateResource(db, resourceId, { changedAt: now });
  await insertChange(db, { id: newId(), resourceId, what, why: memberId, memberId: viewer.memberId, at: now });
}
