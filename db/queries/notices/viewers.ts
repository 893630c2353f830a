import { and, eq, inArray } from "drizzle-orm";
import { someMember, type LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { threadsOpenTo } from "#db/queries/discussion/threads-open-to.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { listSpaceIdsOf } from "#db/queries/space-members.ts";
import { members, threads } from "#db/schema/index.ts";

/** A member as a reader at a moment, wherever they are told of something: null when their access has ended. */
export async function findReader(
  db: Database,
  memberId: string,
  now: Date,
): Promise<(LibraryViewer & { memberId: string; name: string; mail: string }) | null> {
  const { name, mail, active } = members;
  const [row] = await db.select({ name, mail, active }).from(members).where(eq(members.id, memberId));
  if (row?.active !== true) return null;
  const grants = await listRoles(db, memberId, now);
  return { memberId, name: row.name, mail: row.mail, grants, spaceIds: await listSpaceIdsOf(db, memberId), now };
}

/** Which of these threads somebody may read: asks the door. */
export async function listReadable(
  db: Database,
  viewer: LibraryViewer,
  threadIds: readonly string[],
): Promise<Set<string>> {
  if (threadIds.length === 0) return new Set();
  const where = and(inArray(threads.id, [...threadIds]), threadsOpenTo(db, viewer));
  const rows = await db.select({ id: threads.id }).from(threads).where(where);
  return new Set(rows.map(({ id }) => id));
}

/**
 * Which of these members may read a thread. What a member without roles and spaces may read, every member may; only
 * otherwise is the door asked for one after another.
 */
export async function listReadersOf(
  db: Database,
  threadId: string,
  given: { memberIds: readonly string[]; now: Date },
): Promise<Set<string>> {
  const { memberIds, now } = given;
  const here = and(inArray(members.id, [...memberIds]), eq(members.active, true));
  const active = (await db.select({ id: members.id }).from(members).where(here)).map(({ id }) => id);
  if ((await listReadable(db, someMember(now), [threadId])).size > 0) return new Set(active);
  const readers = new Set<string>();
  for (const memberId of active) {
    const viewer = await findReader(db, memberId, now);
    if (viewer !== null && (await listReadable(db, viewer, [threadId])).size > 0) readers.add(memberId);
  }
  return readers;
}
