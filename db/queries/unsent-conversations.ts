import { and, eq, inArray, isNull, lt, lte, notInArray, or } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { addedPeople, comeBackCodes, conversations, entries, sessionGrants, sessions } from "#db/schema/index.ts";

/**
 * Removes a conversation that was never sent, with every word in it, and the guest's session that was made for it alone:
 * not even when somebody began stays. Its key is destroyed after the commit.
 */
export async function removeUnsentConversation(db: Database, id: string): Promise<void> {
  await db.delete(entries).where(eq(entries.conversationId, id));
  await db.delete(comeBackCodes).where(eq(comeBackCodes.conversationId, id));
  await db.delete(addedPeople).where(eq(addedPeople.conversationId, id));
  const held = await db
    .delete(sessionGrants)
    .where(eq(sessionGrants.conversationId, id))
    .returning({ tokenHash: sessionGrants.tokenHash });
  await db.delete(conversations).where(and(eq(conversations.id, id), eq(conversations.state, "open")));
  const browsers = held.map(({ tokenHash }) => tokenHash);
  const others = db.select({ tokenHash: sessionGrants.tokenHash }).from(sessionGrants);
  await db
    .delete(sessions)
    .where(
      and(inArray(sessions.tokenHash, browsers), isNull(sessions.memberId), notInArray(sessions.tokenHash, others)),
    );
}

/**
 * Unsent conversations whose time is over: begun before `since` without a code to come back, or past the end of their
 * code; those that staff type in only when begun before `typedSince`.
 */
export async function listUnsentToRemove(
  db: Database,
  { since, typedSince, now, atMost }: { since: Date; typedSince: Date; now: Date; atMost: number },
): Promise<string[]> {
  const rows = await db
    .select({ id: conversations.id })
    .from(conversations)
    .leftJoin(comeBackCodes, eq(comeBackCodes.conversationId, conversations.id))
    .leftJoin(addedPeople, eq(addedPeople.conversationId, conversations.id))
    .where(
      and(
        eq(conversations.state, "open"),
        lt(conversations.startedAt, since),
        or(isNull(comeBackCodes.keptUntil), lte(comeBackCodes.keptUntil, now)),
        or(isNull(addedPeople.at), lt(addedPeople.at, typedSince)),
      ),
    )
    .limit(atMost);
  return rows.map((row) => row.id);
}

/** Which of these conversations exist. */
export async function listKnownConversations(db: Database, ids: string[]): Promise<string[]> {
  const rows = await db.select({ id: conversations.id }).from(conversations).where(inArray(conversations.id, ids));
  return rows.map((row) => row.id);
}
