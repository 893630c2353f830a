import { and, asc, eq, inArray, lt } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { passkeyChallenges, passkeys, sessions } from "#db/schema/index.ts";

type Row = typeof passkeys.$inferSelect;

/** A passkey with its public key opened, which is done here alone. */
export type Passkey = Omit<Row, "publicKey"> & { publicKey: Uint8Array };
export type Challenge = typeof passkeyChallenges.$inferSelect;

export async function insertPasskey(db: Database, { publicKey, ...row }: Passkey): Promise<void> {
  const sealed = db.sealer.sealSmall(placeOf(row.id), Buffer.from(publicKey).toString("base64url"));
  await db.insert(passkeys).values({ ...row, publicKey: sealed });
}

export async function findPasskey(db: Database, id: string): Promise<Passkey | null> {
  const row = (await db.select().from(passkeys).where(eq(passkeys.id, id)))[0];
  return row === undefined ? null : open(db, row);
}

/** A member's passkeys, the oldest first. */
export async function listPasskeys(db: Database, memberId: string): Promise<Passkey[]> {
  const rows = await db
    .select()
    .from(passkeys)
    .where(eq(passkeys.memberId, memberId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id));
  return rows.map((row) => open(db, row));
}

export async function updatePasskey(
  db: Database,
  id: string,
  change: Partial<Pick<Row, "counter" | "backedUp" | "lastUsedAt">>,
): Promise<void> {
  await db.update(passkeys).set(change).where(eq(passkeys.id, id));
}

/** Takes one of a member's own passkeys away. @returns false when they have none with this id */
export async function removePasskey(db: Database, own: { id: string; memberId: string }): Promise<boolean> {
  const removed = await db
    .delete(passkeys)
    .where(and(eq(passkeys.id, own.id), eq(passkeys.memberId, own.memberId)))
    .returning({ id: passkeys.id });
  return removed.length === 1;
}

export async function removePasskeys(db: Database, memberId: string): Promise<void> {
  await db.delete(passkeys).where(eq(passkeys.memberId, memberId));
}

/** Keeps what a session's browser must sign, in place of an earlier one. */
export async function replaceChallenge(db: Database, row: Challenge): Promise<void> {
  await db.insert(passkeyChallenges).values(row).onConflictDoUpdate({ target: passkeyChallenges.tokenHash, set: row });
}

export async function findChallenge(db: Database, tokenHash: string): Promise<Challenge | null> {
  return (await db.select().from(passkeyChallenges).where(eq(passkeyChallenges.tokenHash, tokenHash)))[0] ?? null;
}

/** A challenge is used up by looking at it in an act. @returns the one there was */
export async function takeChallenge(db: Database, tokenHash: string): Promise<Challenge | null> {
  const taken = await db.delete(passkeyChallenges).where(eq(passkeyChallenges.tokenHash, tokenHash)).returning();
  return taken[0] ?? null;
}

/** Deletes the challenges of sessions that ended before a moment. */
export async function removeEndedChallenges(db: Database, before: Date): Promise<void> {
  const ended = db.select({ tokenHash: sessions.tokenHash }).from(sessions).where(lt(sessions.endsAt, before));
  await db.delete(passkeyChallenges).where(inArray(passkeyChallenges.tokenHash, ended));
}

function open(db: Database, row: Row): Passkey {
  const publicKey = Buffer.from(db.sealer.openSmall(placeOf(row.id), row.publicKey), "base64url");
  return { ...row, publicKey };
}

function placeOf(id: string) {
  return { table: "passkeys", row: id, column: "public_key" };
}
