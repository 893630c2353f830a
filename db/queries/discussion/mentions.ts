import { and, eq } from "drizzle-orm";
import type { NamedMember } from "#app/domain/discussion/find-mentions.ts";
import type { Database } from "#db/open.ts";
import { members, mentions, spaceMembers } from "#db/schema/index.ts";

/** Whoever can be named where something is read: every member, or those who are in a space. */
export type Readers = { kind: "members" } | { kind: "space"; id: string };

/** Everyone with access who may be named there, with their own name. Whether others may see it is asked of the directory. */
export async function listReaders(db: Database, readers: Readers): Promise<NamedMember[]> {
  const { id, name } = members;
  if (readers.kind === "members") return db.select({ id, name }).from(members).where(eq(members.active, true));
  return listMembersIn(db, readers.id);
}

/** Everyone with access who is in a space. */
export async function listMembersIn(db: Database, spaceId: string): Promise<NamedMember[]> {
  return db
    .select({ id: members.id, name: members.name })
    .from(spaceMembers)
    .innerJoin(members, and(eq(members.id, spaceMembers.memberId), eq(members.active, true)))
    .where(and(eq(spaceMembers.spaceId, spaceId), eq(spaceMembers.state, "in")));
}

/** Keeps whom a post names. Written twice it stands once. */
export async function insertMentions(
  db: Database,
  postId: string,
  { memberIds, spaceIds }: { memberIds: readonly string[]; spaceIds: readonly string[] },
): Promise<void> {
  const rows = [
    ...memberIds.map((about) => ({ postId, kind: "member" as const, about })),
    ...spaceIds.map((about) => ({ postId, kind: "space" as const, about })),
  ];
  if (rows.length > 0) await db.insert(mentions).values(rows).onConflictDoNothing();
}
