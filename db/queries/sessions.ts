import { and, desc, eq, gt, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { members, referrals, roleGrants, sessionGrants, sessions } from "#db/schema/index.ts";

export type SessionRow = typeof sessions.$inferSelect;
export type GrantRow = typeof sessionGrants.$inferSelect;

/** A live session with its member, or null: revoked, ended, idle too long and inactive members are all null. */
export async function findLiveSession(db: Database, tokenHash: string, now: Date) {
  const rows = await db
    .keep("session-live", (on) =>
      on
        .select({
          session: sessions,
          member: { id: members.id, name: members.name, mail: members.mail, active: members.active },
        })
        .from(sessions)
        .leftJoin(members, eq(members.id, sessions.memberId))
        .where(eq(sessions.tokenHash, sql.placeholder("tokenHash")))
        .prepare(),
    )
    .all({ tokenHash });
  const found = rows[0];
  if (!found || !isLive(found.session, now)) return null;
  if (found.session.memberId !== null && !found.member?.active) return null;
  return found;
}

/** What the session may open: grants that have not ended, the newest first. */
export async function listSessionGrants(db: Database, tokenHash: string, now: Date) {
  return db
    .keep("session-grants", (on) =>
      on
        .select({
          conversationId: sessionGrants.conversationId,
          as: sessionGrants.asWhom,
          endsAt: sessionGrants.endsAt,
        })
        .from(sessionGrants)
        .where(eq(sessionGrants.tokenHash, sql.placeholder("tokenHash")))
        .orderBy(desc(sessionGrants.grantedAt))
        .prepare(),
    )
    .all({ tokenHash })
    .filter((grant) => grant.endsAt > now)
    .map(({ conversationId, as }) => ({ conversationId, as }));
}

/** The roles a member holds now. */
export async function listRoles(db: Database, memberId: string, now: Date) {
  return db
    .keep("session-roles", (on) =>
      on
        .select({
          memberId: roleGrants.memberId,
          role: roleGrants.role,
          scope: roleGrants.scope,
          until: roleGrants.until,
        })
        .from(roleGrants)
        .where(eq(roleGrants.memberId, sql.placeholder("memberId")))
        .prepare(),
    )
    .all({ memberId })
    .filter((grant) => grant.until === null || grant.until > now);
}

/** A member's sessions that are still open, the last used first. */
export async function listLiveSessions(db: Database, memberId: string, now: Date) {
  return db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.memberId, memberId),
        isNull(sessions.revokedAt),
        gt(sessions.idleEndsAt, now),
        gt(sessions.endsAt, now),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt));
}

export async function insertSession(db: Database, row: SessionRow): Promise<void> {
  await db.insert(sessions).values(row);
}

export async function updateSessionSeen(
  db: Database,
  tokenHash: string,
  seen: { lastSeenAt: Date; idleEndsAt: Date },
): Promise<void> {
  await db.update(sessions).set(seen).where(eq(sessions.tokenHash, tokenHash));
}

export async function updateSecondStep(db: Database, tokenHash: string, at: Date): Promise<void> {
  await db.update(sessions).set({ secondStepAt: at }).where(eq(sessions.tokenHash, tokenHash));
}

/** When the second step was last passed in a session. */
export async function findSecondStepAt(db: Database, tokenHash: string): Promise<Date | null> {
  const { secondStepAt } = sessions;
  const rows = await db.select({ secondStepAt }).from(sessions).where(eq(sessions.tokenHash, tokenHash));
  return rows[0]?.secondStepAt ?? null;
}

export async function revokeSession(db: Database, tokenHash: string, at: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: at })
    .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.revokedAt)));
}

/** Ends all of a member's sessions, or all but one. @returns which ended. */
export async function revokeMemberSessions(
  db: Database,
  memberId: string,
  at: Date,
  except: string | null = null,
): Promise<string[]> {
  const ended = await db
    .update(sessions)
    .set({ revokedAt: at })
    .where(
      and(
        eq(sessions.memberId, memberId),
        isNull(sessions.revokedAt),
        ...(except === null ? [] : [ne(sessions.tokenHash, except)]),
      ),
    )
    .returning({ tokenHash: sessions.tokenHash });
  return ended.map(({ tokenHash }) => tokenHash);
}

/** Lets a session open a conversation. Granting again makes it the newest and moves the end. */
export async function insertGrant(db: Database, row: GrantRow): Promise<void> {
  await db
    .insert(sessionGrants)
    .values(row)
    .onConflictDoUpdate({
      target: [sessionGrants.tokenHash, sessionGrants.conversationId, sessionGrants.asWhom],
      set: { grantedAt: row.grantedAt, endsAt: row.endsAt },
    });
}

/** Takes a conversation out of every session: when it is deleted, or its text is erased. @returns which sessions had it. */
export async function removeGrantsOf(db: Database, conversationId: string): Promise<string[]> {
  const removed = await db
    .delete(sessionGrants)
    .where(eq(sessionGrants.conversationId, conversationId))
    .returning({ tokenHash: sessionGrants.tokenHash });
  return [...new Set(removed.map(({ tokenHash }) => tokenHash))];
}

/** Takes every conversation that was sent out of one session. */
export async function removeGrantsToSent(db: Database, tokenHash: string): Promise<void> {
  const sent = db.select({ id: referrals.conversationId }).from(referrals);
  await db
    .delete(sessionGrants)
    .where(and(eq(sessionGrants.tokenHash, tokenHash), inArray(sessionGrants.conversationId, sent)));
}

/** Deletes sessions that ended before a moment, with their grants. @returns how many. */
export async function removeEndedSessions(db: Database, before: Date): Promise<number> {
  const ended = db.select({ tokenHash: sessions.tokenHash }).from(sessions).where(lt(sessions.endsAt, before));
  await db.delete(sessionGrants).where(inArray(sessionGrants.tokenHash, ended));
  const removed = await db
    .delete(sessions)
    .where(lt(sessions.endsAt, before))
    .returning({ tokenHash: sessions.tokenHash });
  return removed.length;
}

function isLive(session: SessionRow, now: Date): boolean {
  return session.revokedAt === null && session.idleEndsAt > now && session.endsAt > now;
}
