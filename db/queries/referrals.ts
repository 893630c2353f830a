import { and, asc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import type { MatchKey } from "#app/domain/referral/possible-same-person.ts";
import type { ReferralCard } from "#app/domain/referral/referral-card.ts";
import type { ReferralState } from "#app/domain/referral/referral-state.ts";
import type { Reason, RoutingTask } from "#app/domain/referral/routing.ts";
import type { Database } from "#db/open.ts";
import { referralConversations, referralMatches, referralMoves, referrals } from "#db/schema/index.ts";

type Row = typeof referrals.$inferSelect;

/** Counts up as referrals come in: tells apart those that were sent in the same millisecond. */
export const arrival = sql<number>`${referrals}.rowid`;

/** A referral as staff code sees it: codes and clocks in clear, the card opened. Never sent to the person as it is. */
export type Referral = Omit<Row, "card" | "state" | "because" | "tasks"> & {
  state: ReferralState;
  because: Reason[];
  tasks: RoutingTask[];
  card: ReferralCard;
};

/** The same without the card: for acts that need nothing of what the person told. */
export type ReferralInClear = Omit<Referral, "card">;

export type NewReferral = Pick<
  Referral,
  | "id"
  | "reference"
  | "conversationId"
  | "door"
  | "state"
  | "practiceCode"
  | "pcnCode"
  | "councilCode"
  | "teamId"
  | "workerId"
  | "because"
  | "tasks"
  | "needs"
  | "risk"
  | "flags"
  | "flaggedAt"
  | "card"
  | "shareWithPractice"
  | "tellReferrer"
  | "personAgreed"
  | "submittedAt"
  | "reviewDueAt"
  | "contactDueAt"
  | "queuedAt"
>;

export async function insertReferral(db: Database, referral: NewReferral): Promise<void> {
  await db.insert(referrals).values({
    ...referral,
    card: sealCard(db, referral.conversationId, referral.id, referral.card),
    wrongWordTries: 0,
    version: 1,
  });
  await db.insert(referralConversations).values({ referralId: referral.id, conversationId: referral.conversationId });
}

export async function insertMatchKeys(db: Database, referralId: string, keys: MatchKey[]): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map(({ kind, text }) => ({ referralId, kind, hash: db.sealer.index(kind, text) }));
  await db.insert(referralMatches).values(rows).onConflictDoNothing();
}

export type Move = typeof referralMoves.$inferInsert;

export async function insertMove(db: Database, move: Move): Promise<void> {
  await db.insert(referralMoves).values(move);
}

export async function listMoves(db: Database, referralId: string): Promise<(typeof referralMoves.$inferSelect)[]> {
  const list = db.keep("moves-of", (on) =>
    on
      .select()
      .from(referralMoves)
      .where(eq(referralMoves.referralId, sql.placeholder("referralId")))
      .orderBy(asc(referralMoves.at), sql`rowid`) // as they were added, within one moment
      .prepare(),
  );
  return list.all({ referralId });
}

export async function findReferral(db: Database, id: string): Promise<Referral | null> {
  const find = db.keep("find-referral", () =>
    db
      .select()
      .from(referrals)
      .where(eq(referrals.id, sql.placeholder("id")))
      .prepare(),
  );
  return toReferral(db, (await find.execute({ id }))[0]);
}

export async function findReferralOfConversation(db: Database, conversationId: string): Promise<Referral | null> {
  const find = db.keep("find-referral-of-conversation", () =>
    db
      .select()
      .from(referrals)
      .where(eq(referrals.conversationId, sql.placeholder("conversationId")))
      .prepare(),
  );
  return toReferral(db, (await find.execute({ conversationId }))[0]);
}

export async function findReferralInClear(db: Database, conversationId: string): Promise<ReferralInClear | null> {
  const { card: _sealed, ...inClear } = getTableColumns(referrals);
  const find = db.keep("find-referral-in-clear", () =>
    db
      .select(inClear)
      .from(referrals)
      .where(eq(referrals.conversationId, sql.placeholder("conversationId")))
      .prepare(),
  );
  const [row] = await find.execute({ conversationId });
  return row === undefined || row.erasedAt !== null ? null : readCodes(row);
}

/** By the stored form of a reference. A door checks afterwards whether the asker may know that it exists. */
export async function findReferralByReference(db: Database, reference: string): Promise<Referral | null> {
  const rows = await db.select().from(referrals).where(eq(referrals.reference, reference));
  return toReferral(db, rows[0]);
}

/** Who waits in a team's queue, or with the duty coordinator when the team is null, oldest first. */
export async function listQueued(db: Database, teamId: string | null): Promise<Referral[]> {
  const rows = await db
    .select()
    .from(referrals)
    .where(
      and(teamId === null ? isNull(referrals.teamId) : eq(referrals.teamId, teamId), eq(referrals.state, "queued")),
    )
    .orderBy(asc(referrals.submittedAt), asc(arrival));
  return rows.map((row) => openReferral(db, row));
}

/** Changes a referral if nobody changed it meanwhile. @returns false when somebody did: nothing was changed. */
export async function updateReferral(
  db: Database,
  referral: Pick<Referral, "id" | "version">,
  changes: Partial<Omit<ReferralInClear, "id" | "version">>,
): Promise<boolean> {
  const changed = await db
    .update(referrals)
    .set({ ...changes, version: referral.version + 1 })
    .where(and(eq(referrals.id, referral.id), eq(referrals.version, referral.version)))
    .returning({ id: referrals.id });
  return changed.length === 1;
}

/** Seals the card anew. Only for what the person sends after they asked for a call; the caller has changed the version in the same act. */
export async function updateCard(
  db: Database,
  referral: Pick<Referral, "id" | "conversationId">,
  card: ReferralCard,
): Promise<void> {
  const sealed = sealCard(db, referral.conversationId, referral.id, card);
  await db.update(referrals).set({ card: sealed }).where(eq(referrals.id, referral.id));
}

/** Opens the card of a row that another query read (lists unseal only the page they show). */
export function openReferral(db: Database, row: Row): Referral {
  return {
    ...readCodes(row),
    card: JSON.parse(db.sealer.open(row.conversationId, cardPlace(row.id), row.card)) as ReferralCard,
  };
}

/** Only acts write these columns. */
function readCodes<Codes extends Pick<Row, "state" | "because" | "tasks">>(row: Codes) {
  return {
    ...row,
    state: row.state as ReferralState,
    because: row.because as Reason[],
    tasks: row.tasks as RoutingTask[],
  };
}

/** What was erased is there for nobody. */
function toReferral(db: Database, row: Row | undefined): Referral | null {
  return row === undefined || row.erasedAt !== null ? null : openReferral(db, row);
}

function sealCard(db: Database, conversationId: string, row: string, card: ReferralCard): Buffer {
  return Buffer.from(db.sealer.seal(conversationId, cardPlace(row), JSON.stringify(card)));
}

function cardPlace(row: string) {
  return { table: "referrals", row, column: "card" };
}
