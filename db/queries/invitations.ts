import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { invitations, members } from "#db/schema/index.ts";

export type Invitation = typeof invitations.$inferSelect;

export async function insertInvitation(db: Database, row: Invitation): Promise<void> {
  await db.insert(invitations).values(row);
}

export async function findInvitation(db: Database, id: string): Promise<Invitation | null> {
  return (await db.select().from(invitations).where(eq(invitations.id, id)))[0] ?? null;
}

/** The invitation by which a member may still come in: neither used, nor taken back, nor run out. */
export async function findOpenInvitation(db: Database, memberId: string, now: Date): Promise<Invitation | null> {
  const rows = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.memberId, memberId), unanswered, gt(invitations.expiresAt, now)))
    .orderBy(desc(invitations.sentAt))
    .limit(1);
  return rows[0] ?? null;
}

export async function updateInvitation(
  db: Database,
  id: string,
  change: Partial<Pick<Invitation, "sentAt" | "expiresAt" | "acceptedAt" | "revokedAt">>,
): Promise<void> {
  await db.update(invitations).set(change).where(eq(invitations.id, id));
}

/** Ends every invitation of a member that nobody has used. */
export async function revokeInvitations(db: Database, memberId: string, at: Date): Promise<void> {
  await db
    .update(invitations)
    .set({ revokedAt: at })
    .where(and(eq(invitations.memberId, memberId), unanswered));
}

/** Ends what a member who left has invited and nobody has used yet. @returns whom they invited. */
export async function revokeInvitationsBy(db: Database, invitedBy: string, at: Date): Promise<string[]> {
  const ended = await db
    .update(invitations)
    .set({ revokedAt: at })
    .where(and(eq(invitations.invitedBy, invitedBy), unanswered))
    .returning({ memberId: invitations.memberId });
  return ended.map(({ memberId }) => memberId);
}

/** Whoever may still come in by an invitation. */
export async function listInvitedIds(db: Database, now: Date): Promise<Set<string>> {
  const rows = await db
    .select({ id: invitations.memberId })
    .from(invitations)
    .where(and(unanswered, gt(invitations.expiresAt, now)));
  return new Set(rows.map(({ id }) => id));
}

export type ListedInvitation = { invitation: Invitation; name: string; mail: string };

/** Invitations, the newest mail first. */
export async function listInvitations(db: Database, limit = 200): Promise<ListedInvitation[]> {
  return db
    .select({ invitation: invitations, name: members.name, mail: members.mail })
    .from(invitations)
    .innerJoin(members, eq(members.id, invitations.memberId))
    .orderBy(desc(invitations.sentAt), desc(invitations.id))
    .limit(limit);
}

const unanswered = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

/** Whether somebody had access already: they came in by an invitation, were made a member without one, or one was taken back. */
export async function hasBeenIn(db: Database, memberId: string): Promise<boolean> {
  const rows = await db
    .select({ acceptedAt: invitations.acceptedAt, revokedAt: invitations.revokedAt })
    .from(invitations)
    .where(eq(invitations.memberId, memberId));
  return rows.length === 0 || rows.some(({ acceptedAt, revokedAt }) => acceptedAt !== null || revokedAt !== null);
}
