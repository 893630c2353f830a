import { findMentions, namesIn } from "#app/domain/discussion/find-mentions.ts";
import type { Database } from "#db/open.ts";
import { listDirectory } from "#db/queries/directory.ts";
import { listMembersIn, listReaders, type Readers } from "./mentions.ts";

/** Whom a text names, and how many people that tells. */
export type Named = { memberIds: string[]; names: string[]; spaceIds: string[]; people: number };

/**
 * Whom a text names of those who may read it: by names that members may see, and everybody in the space of the thread.
 * Whoever writes is not told.
 */
export async function namedIn(
  db: Database,
  { body, by, readers, spaceId }: { body: string; by: string; readers: Readers; spaceId: string | null },
): Promise<Named> {
  if (namesIn(body).length === 0) return { memberIds: [], names: [], spaceIds: [], people: 0 };
  const found = findMentions(body, await listReaders(db, readers));
  const ids = found.memberIds.filter((id) => id !== by);
  const shown = ids.length === 0 ? [] : await listDirectory(db, "member", ids);
  const seen = shown.flatMap(({ id, shown: { name } }) => (name === undefined ? [] : [{ id, name }]));
  const spaceIds = found.space && spaceId !== null ? [spaceId] : [];
  const inSpace = spaceId !== null && found.space ? await listMembersIn(db, spaceId) : [];
  const people = new Set([...seen, ...inSpace].map(({ id }) => id));
  people.delete(by);
  return { memberIds: seen.map(({ id }) => id), names: seen.map(({ name }) => name), spaceIds, people: people.size };
}
