import { and, asc, count, eq, inArray, lt, ne } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { joinRequests } from "#db/schema/index.ts";

type Row = typeof joinRequests.$inferSelect;

/** A request to join. The address is opened here and nowhere else. */
export type JoinRequest = Omit<Row, "mail" | "mailHash"> & { mail: string };

export async function insertJoinRequest(db: Database, request: JoinRequest): Promise<void> {
  await db.insert(joinRequests).values({ ...request, ...sealJoinMail(db, request) });
}

/** An address as it is kept: sealed, and a keyed hash to find it by. */
export function sealJoinMail(db: Database, { id, mail }: Pick<JoinRequest, "id" | "mail">) {
  return { mail: db.sealer.sealSmall(placeOf(id), mail), mailHash: hashOf(db, mail) };
}

export function openJoinMail(db: Database, { id, mail }: Pick<Row, "id" | "mail">): string {
  return db.sealer.openSmall(placeOf(id), mail);
}

export async function findJoinRequest(db: Database, id: string): Promise<JoinRequest | null> {
  const row = (await db.select().from(joinRequests).where(eq(joinRequests.id, id)))[0];
  return row === undefined ? null : open(db, row);
}

/** Whether a request from this address waits for an answer. */
export async function isWaitingToJoin(db: Database, mail: string): Promise<boolean> {
  const rows = await db
    .select({ id: joinRequests.id })
    .from(joinRequests)
    .where(and(eq(joinRequests.mailHash, hashOf(db, mail)), eq(joinRequests.state, "waiting")));
  return rows.length > 0;
}

/** The places of every request that waits, for counting what somebody may answer. */
export async function listWaitingPlaces(db: Database): Promise<string[]> {
  const rows = await db
    .select({ place: joinRequests.place })
    .from(joinRequests)
    .where(eq(joinRequests.state, "waiting"));
  return rows.map(({ place }) => place);
}

/** Requests that wait, the oldest first; in these places only when they are named. */
export async function listWaitingRequests(db: Database, places: readonly string[] | null): Promise<JoinRequest[]> {
  const rows = await db
    .select()
    .from(joinRequests)
    .where(
      and(eq(joinRequests.state, "waiting"), places === null ? undefined : inArray(joinRequests.place, [...places])),
    )
    .orderBy(asc(joinRequests.askedAt), asc(joinRequests.id))
    .limit(200);
  return rows.map((row) => open(db, row));
}

export async function updateJoinRequest(
  db: Database,
  id: string,
  change: Partial<Pick<Row, "state" | "decidedAt" | "decidedBy" | "reason" | "memberId">>,
): Promise<void> {
  await db.update(joinRequests).set(change).where(eq(joinRequests.id, id));
}

/** The newest request by which somebody was let in, or null: they were invited, or work at the desk. */
export async function findAcceptedRequest(db: Database, memberId: string): Promise<JoinRequest | null> {
  const rows = await db
    .select()
    .from(joinRequests)
    .where(and(eq(joinRequests.memberId, memberId), eq(joinRequests.state, "accepted")))
    .orderBy(asc(joinRequests.askedAt));
  const newest = rows.at(-1);
  return newest === undefined ? null : open(db, newest);
}

/** Deletes requests that were answered before a moment. @returns how many. */
export async function removeAnsweredRequests(db: Database, before: Date): Promise<number> {
  const removed = await db
    .delete(joinRequests)
    .where(and(ne(joinRequests.state, "waiting"), lt(joinRequests.decidedAt, before)))
    .returning({ id: joinRequests.id });
  return removed.length;
}

/** Deletes every request of a member, and of their address. */
export async function removeRequestsOf(db: Database, member: { id: string; mail: string }): Promise<void> {
  await db.delete(joinRequests).where(eq(joinRequests.memberId, member.id));
  await db.delete(joinRequests).where(eq(joinRequests.mailHash, hashOf(db, member.mail)));
}

export async function countWaitingRequests(db: Database): Promise<number> {
  const rows = await db.select({ waiting: count() }).from(joinRequests).where(eq(joinRequests.state, "waiting"));
  return rows[0]?.waiting ?? 0;
}

function open(db: Database, { mailHash: _hash, ...row }: Row): JoinRequest {
  return { ...row, mail: openJoinMail(db, row) };
}

function hashOf(db: Database, mail: string): string {
  return db.sealer.index("join-mail", mail.trim().toLowerCase());
}

function placeOf(id: string) {
  return { table: "join_requests", row: id, column: "mail" };
}
