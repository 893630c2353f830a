import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import {
  insertListItem,
  insertMemberList,
  listMemberLists,
  removeListItem,
  setShareToken,
} from "#db/queries/library/member-lists.ts";

type Refusal =
  { kind: "not-a-member" } | { kind: "no-such-resource" } | { kind: "no-such-list" } | { kind: "name-needed" };

/** Saves a resource in one of the member's lists; without a list, in their bookmarks, which are made with the first. */
export async function saveInList(
  tools: UseCaseTools,
  { viewer, number, listId }: { viewer: LibraryViewer; number: number; listId: string | null },
): Promise<Result<null, Refusal>> {
  const { db, now, newId } = tools;
  const { memberId } = viewer;
  if (memberId === null) return refuse({ kind: "not-a-member" });
  const resource = await findResource(db, { ...viewer, now }, number);
  if (resource === null) return refuse({ kind: "no-such-resource" });
  const lists = await listMemberLists(db, memberId);
  const wanted = listId === null ? lists[0] : lists.find(({ id }) => id === listId);
  if (wanted === undefined && listId !== null) return refuse({ kind: "no-such-list" });
  const id = wanted?.id ?? newId();
  if (wanted === undefined)
    await insertMemberList(db, { id, memberId, name: "Bookmarks", shareToken: null, createdAt: now });
  await insertListItem(db, { listId: id, resourceId: resource.row.id, addedAt: now });
  return ok(null);
}

export type ListAct =
  | { act: "make"; name: string }
  | { act: "share" | "unshare"; listId: string }
  | { act: "take-off"; listId: string; number: number };

/** Makes a list, shares it by a link of its own, takes that link back, or takes a resource off it. */
export async function changeLists(
  { db, now, newId, randomBytes }: UseCaseTools,
  { viewer, ...asked }: { viewer: LibraryViewer } & ListAct,
): Promise<Result<null, Refusal>> {
  const { memberId } = viewer;
  if (memberId === null) return refuse({ kind: "not-a-member" });
  const lists = await listMemberLists(db, memberId);
  if (asked.act === "make") {
    const name = asked.name.trim().slice(0, 100);
    if (name === "") return refuse({ kind: "name-needed" });
    const list = { memberId, shareToken: null, createdAt: now };
    if (lists.length === 0) await insertMemberList(db, { ...list, id: newId(), name: "Bookmarks" });
    const later = new Date(now.getTime() + 1); // the first of a member's lists is their bookmarks
    await insertMemberList(db, { ...list, id: newId(), name, createdAt: later });
    return ok(null);
  }
  if (!lists.some(({ id }) => id === asked.listId)) return refuse({ kind: "no-such-list" });
  if (asked.act === "take-off") {
    const resource = await findResource(db, { ...viewer, now }, asked.number);
    if (resource === null) return refuse({ kind: "no-such-resource" });
    await removeListItem(db, asked.listId, resource.row.id);
    return ok(null);
  }
  const token = Buffer.from(randomBytes(16)).toString("base64url");
  await setShareToken(db, asked.listId, asked.act === "share" ? token : null);
  return ok(null);
}
