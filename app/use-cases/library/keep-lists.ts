import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import {
  insertListItem,
  insertMemberList,
  listMemberLists,
  removeListItem,
  updateMemberList,
} from "#db/queries/library/member-lists.ts";

type Refusal =
  { kind: "not-a-member" } | { kind: "no-such-resource" } | { kind: "no-such-list" } | { kind: "name-needed" };

export const longestListName = 100; // letters

/** One of the member's lists; null: their bookmarks, which are made with the first thing saved; or a new one by its name. */
export type WhichList = { id: string | null } | { name: string };

/** Saves a resource in one of the member's lists. */
export async function saveInList(
  tools: UseCaseTools,
  { viewer, number, list }: { viewer: LibraryViewer; number: number; list: WhichList },
): Promise<Result<null, Refusal>> {
  const { db, now } = tools;
  const { memberId } = viewer;
  if (memberId === null) return refuse({ kind: "not-a-member" });
  const resource = await findResource(db, { ...viewer, now }, number);
  if (resource === null) return refuse({ kind: "no-such-resource" });
  const found = await whichList(tools, memberId, list);
  if (!found.ok) return found;
  await insertListItem(db, { listId: found.value, resourceId: resource.row.id, addedAt: now });
  return ok(null);
}

async function whichList(
  tools: UseCaseTools,
  memberId: string,
  list: WhichList,
): Promise<Result<string, { kind: "no-such-list" } | { kind: "name-needed" }>> {
  if ("name" in list) return makeList(tools, memberId, list.name);
  const lists = await listMemberLists(tools.db, memberId);
  if (list.id === null) return ok(lists[0]?.id ?? (await makeBookmarks(tools, memberId)));
  return lists.some(({ id }) => id === list.id) ? ok(list.id) : refuse({ kind: "no-such-list" });
}

/** The first of a member's lists is their bookmarks, so a list that they name is always a later one. */
async function makeList(
  tools: UseCaseTools,
  memberId: string,
  typed: string,
): Promise<Result<string, { kind: "name-needed" }>> {
  const { db, now, newId } = tools;
  const name = nameFrom(typed);
  if (name === "") return refuse({ kind: "name-needed" });
  if ((await listMemberLists(db, memberId)).length === 0) await makeBookmarks(tools, memberId);
  const id = newId();
  await insertMemberList(db, { id, memberId, name, shareToken: null, createdAt: new Date(now.getTime() + 1) });
  return ok(id);
}

async function makeBookmarks({ db, now, newId }: UseCaseTools, memberId: string): Promise<string> {
  const id = newId();
  await insertMemberList(db, { id, memberId, name: "Bookmarks", shareToken: null, createdAt: now });
  return id;
}

function nameFrom(typed: string): string {
  return typed.trim().slice(0, longestListName);
}

export type ListAct =
  | { act: "make"; name: string }
  | { act: "rename"; listId: string; name: string }
  | { act: "share" | "unshare"; listId: string }
  | { act: "take-off"; listId: string; number: number };

/** Makes a list, gives it another name, shares it by a link of its own, takes that link back, or takes a resource off it. */
export async function changeLists(
  tools: UseCaseTools,
  { viewer, ...asked }: { viewer: LibraryViewer } & ListAct,
): Promise<Result<null, Refusal>> {
  const { db, now, randomBytes } = tools;
  const { memberId } = viewer;
  if (memberId === null) return refuse({ kind: "not-a-member" });
  if (asked.act === "make") {
    const made = await makeList(tools, memberId, asked.name);
    return made.ok ? ok(null) : made;
  }
  const lists = await listMemberLists(db, memberId);
  if (!lists.some(({ id }) => id === asked.listId)) return refuse({ kind: "no-such-list" });
  if (asked.act === "rename") {
    const name = nameFrom(asked.name);
    if (name === "") return refuse({ kind: "name-needed" });
    await updateMemberList(db, asked.listId, { name });
    return ok(null);
  }
  if (asked.act === "take-off") {
    const resource = await findResource(db, { ...viewer, now }, asked.number);
    if (resource === null) return refuse({ kind: "no-such-resource" });
    await removeListItem(db, asked.listId, resource.row.id);
    return ok(null);
  }
  const token = Buffer.from(randomBytes(16)).toString("base64url");
  await updateMemberList(db, asked.listId, { shareToken: asked.act === "share" ? token : null });
  return ok(null);
}
