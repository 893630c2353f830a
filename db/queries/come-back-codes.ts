import { and, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { Tries } from "#app/domain/referral/tracking-lock.ts";
import type { Database } from "#db/open.ts";
import { comeBackCodes, conversations, sessionGrants } from "#db/schema/index.ts";

/** Bytes that only this site can make, and always the same ones for the same form: a form that is sent twice gets one code. */
export function comeBackBytes(db: Database, conversationId: string, formId: string): Uint8Array {
  return Buffer.from(db.sealer.index("come-back-bytes", `${conversationId} ${formId}`), "base64url");
}

/** Keeps a code's keyed hash and its word's slow hash in the place of older ones. @returns false when another conversation has that code. */
export async function upsertComeBackCode(
  db: Database,
  given: { conversationId: string; code: string; word: string; keptUntil: Date },
): Promise<boolean> {
  const code = hashOf(db, given.code);
  const others = await db
    .select({ id: comeBackCodes.conversationId })
    .from(comeBackCodes)
    .where(eq(comeBackCodes.code, code));
  if (others.some(({ id }) => id !== given.conversationId)) return false;
  const kept = { code, word: given.word, keptUntil: given.keptUntil, wrongTries: 0, lockedUntil: null };
  await db
    .insert(comeBackCodes)
    .values({ conversationId: given.conversationId, ...kept })
    .onConflictDoUpdate({ target: comeBackCodes.conversationId, set: kept });
  return true;
}

/** What a try at coming back is checked against. Nothing of it is ever shown. */
export type ComeBackDoor = { conversationId: string; word: string; tries: Tries };

/** By the stored form of a code, while it holds and the conversation is still open. */
export async function findComeBackDoor(db: Database, code: string, now: Date): Promise<ComeBackDoor | null> {
  const rows = await db
    .select({ door: comeBackCodes })
    .from(comeBackCodes)
    .innerJoin(conversations, eq(conversations.id, comeBackCodes.conversationId))
    .where(
      and(eq(comeBackCodes.code, hashOf(db, code)), gt(comeBackCodes.keptUntil, now), eq(conversations.state, "open")),
    );
  const door = rows[0]?.door;
  if (door === undefined) return null;
  const { conversationId, word, wrongTries: wrong, lockedUntil } = door;
  return { conversationId, word, tries: { wrong, lockedUntil } };
}

/** Until when a conversation is kept because its person asked for a code; null when nobody did. */
export async function findKeptUntil(db: Database, conversationId: string): Promise<Date | null> {
  const rows = await db
    .select({ keptUntil: comeBackCodes.keptUntil })
    .from(comeBackCodes)
    .where(eq(comeBackCodes.conversationId, conversationId));
  return rows[0]?.keptUntil ?? null;
}

export async function updateComeBackTries(db: Database, conversationId: string, tries: Tries): Promise<void> {
  await db
    .update(comeBackCodes)
    .set({ wrongTries: tries.wrong, lockedUntil: tries.lockedUntil })
    .where(eq(comeBackCodes.conversationId, conversationId));
}

export async function removeComeBackCode(db: Database, conversationId: string): Promise<void> {
  await db.delete(comeBackCodes).where(eq(comeBackCodes.conversationId, conversationId));
}

/** The unsent conversations that this browser holds and that nobody could come back to: no code holds for them. */
export async function listHeldWithoutCode(db: Database, tokenHash: string, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: conversations.id })
    .from(sessionGrants)
    .innerJoin(conversations, eq(conversations.id, sessionGrants.conversationId))
    .leftJoin(comeBackCodes, eq(comeBackCodes.conversationId, conversations.id))
    .where(
      and(
        eq(sessionGrants.tokenHash, tokenHash),
        eq(sessionGrants.asWhom, "person"),
        eq(conversations.state, "open"),
        or(isNull(comeBackCodes.code), lte(comeBackCodes.keptUntil, now)),
      ),
    );
  return rows.map(({ id }) => id);
}

function hashOf(db: Database, code: string): string {
  return db.sealer.index("come-back-code", code);
}
