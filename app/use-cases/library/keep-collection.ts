import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import {
  addToCollection,
  findCollection,
  insertCollection,
  keepsCollections,
  listItemIds,
  setPositions,
  takeFromCollection,
  updateCollection,
} from "#db/queries/library/collections.ts";
import { findResource } from "#db/queries/library/find-resource.ts";

type Seen = "draft" | "members" | "public";
type NotTheirs = { kind: "no-such-collection" };

/** Makes a collection, empty and a draft. Its id is made of its title and stays. */
export async function addCollection(
  { db, now, newId }: UseCaseTools,
  { viewer, title }: { viewer: LibraryViewer; title: string },
): Promise<Result<{ id: string }, { kind: "may-not" } | { kind: "title-needed" }>> {
  if (!keepsCollections(viewer)) return refuse({ kind: "may-not" });
  const words = title.trim().slice(0, 200);
  const name = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  if (words === "") return refuse({ kind: "title-needed" });
  const isFree = name !== "" && (await findCollection(db, viewer, name)) === null;
  const id = isFree ? name : newId();
  const seen = { visibility: "draft", spaceId: null, sample: false } as const;
  await insertCollection(db, { id, title: words, intro: "", ...seen, createdAt: now, changedAt: now });
  return ok({ id });
}

/** Changes what is said of a collection, and who sees it. */
export async function changeCollection(
  { db, now }: UseCaseTools,
  input: { viewer: LibraryViewer; id: string; title: string; intro: string; visibility: Seen },
): Promise<Result<null, NotTheirs | { kind: "title-needed" }>> {
  const { viewer, id, title, intro, visibility } = input;
  if (!keepsCollections(viewer) || (await findCollection(db, viewer, id)) === null)
    return refuse({ kind: "no-such-collection" });
  if (title.trim() === "") return refuse({ kind: "title-needed" });
  await updateCollection(db, id, {
    title: title.trim().slice(0, 200),
    intro: intro.trim().slice(0, 4000),
    visibility,
    changedAt: now,
  });
  return ok(null);
}

/** Puts a resource into a collection, takes it out, or moves it one place up or down. */
export async function arrangeCollection(
  { db, now }: UseCaseTools,
  input: { viewer: LibraryViewer; id: string; number: number; how: "add" | "remove" | "up" | "down" },
): Promise<Result<null, NotTheirs | { kind: "no-such-resource" }>> {
  const { viewer, id, how } = input;
  if (!keepsCollections(viewer) || (await findCollection(db, viewer, id)) === null)
    return refuse({ kind: "no-such-collection" });
  const resource = await findResource(db, { ...viewer, now }, input.number);
  if (resource === null) return refuse({ kind: "no-such-resource" });
  const resourceId = resource.row.id;
  if (how === "add") await addToCollection(db, id, resourceId);
  else if (how === "remove") await takeFromCollection(db, id, resourceId);
  else await setPositions(db, id, moved(await listItemIds(db, id), resourceId, how));
  await updateCollection(db, id, { changedAt: now });
  return ok(null);
}

function moved(ids: readonly string[], id: string, how: "up" | "down"): string[] {
  const at = ids.indexOf(id);
  const to = how === "up" ? at - 1 : at + 1;
  if (at === -1 || to < 0 || to >= ids.length) return [...ids];
  const without = ids.filter((one) => one !== id);
  return [...without.slice(0, to), id, ...without.slice(to)];
}
