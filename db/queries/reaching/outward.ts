import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { OutwardPurpose, OutwardState, OutwardWay, WhyNotOut } from "#app/domain/reaching/outward.ts";
import type { Database } from "#db/open.ts";
import { outward, referrals } from "#db/schema/index.ts";

type Row = typeof outward.$inferSelect;
type Of = { id: string; conversationId: string };

/** Words that go out, or that did not. `words`: as they went; null until they are ready. */
export type Outward = Omit<Row, "words" | "purpose" | "why"> & {
  purpose: OutwardPurpose;
  why: WhyNotOut | null;
  words: string | null;
};

/** The same without its words, for what decides before a record is opened. */
export type OutwardInClear = Omit<Outward, "words">;

export type NewOutward = Pick<Outward, "id" | "referralId" | "way" | "purpose" | "about" | "by" | "at" | "goesAt">;

/** Adds what waits to go. @returns false when a row with this id is there already: it is not added again. */
export async function insertOutward(db: Database, row: NewOutward): Promise<boolean> {
  const added = await db
    .insert(outward)
    .values({ ...row, words: null, state: "waiting", why: null, doneAt: null, doneBy: null })
    .onConflictDoNothing({ target: outward.id })
    .returning({ id: outward.id });
  return added.length === 1;
}

/** One row with what its referral says in clear: asked before the record is opened, which may be erased. */
export async function findOutward(db: Database, id: string): Promise<{ row: OutwardInClear; erased: boolean } | null> {
  const [found] = await db
    .select({ row: outward, erasedAt: referrals.erasedAt })
    .from(outward)
    .innerJoin(referrals, eq(referrals.id, outward.referralId))
    .where(eq(outward.id, id));
  return found === undefined ? null : { row: inClear(found.row), erased: found.erasedAt !== null };
}

/** What has not gone, of one appointment. */
export async function listWaitingAbout(db: Database, about: string): Promise<OutwardInClear[]> {
  const rows = await db
    .select()
    .from(outward)
    .where(and(eq(outward.about, about), inArray(outward.state, ["waiting", "prepared"])));
  return rows.map(inClear);
}

/** Everything that went out or did not, the newest first, with its words. */
export async function listOutward(db: Database, referral: Of): Promise<Outward[]> {
  const list = db.keep("outward-of", (on) =>
    on
      .select()
      .from(outward)
      .where(eq(outward.referralId, sql.placeholder("referralId")))
      .orderBy(desc(outward.at), desc(sql`rowid`))
      .prepare(),
  );
  return list.all({ referralId: referral.id }).map((row) => ({
    ...inClear(row),
    words: row.words === null ? null : db.sealer.open(referral.conversationId, wordsPlace(row.id), row.words),
  }));
}

export type OutwardChange = {
  from: OutwardState;
  state: OutwardState;
  way?: OutwardWay;
  why?: WhyNotOut;
  words?: string;
  doneAt?: Date;
  doneBy?: string;
};

/** Moves a row on. @returns false when it does not stand in `from` any more: nothing was changed. */
export async function updateOutward(
  db: Database,
  referral: Pick<Of, "conversationId">,
  id: string,
  { from, words, ...change }: OutwardChange,
): Promise<boolean> {
  const sealed = words === undefined ? {} : { words: db.sealer.seal(referral.conversationId, wordsPlace(id), words) };
  const changed = await db
    .update(outward)
    .set({ ...change, ...sealed })
    .where(and(eq(outward.id, id), eq(outward.state, from)))
    .returning({ id: outward.id });
  return changed.length === 1;
}

/** Stops everything that has not gone. @returns how many. */
export async function stopOutwardRows(db: Database, referralId: string, why: WhyNotOut, now: Date): Promise<number> {
  const stopped = await db
    .update(outward)
    .set({ state: "stopped", why, doneAt: now })
    .where(and(eq(outward.referralId, referralId), inArray(outward.state, ["waiting", "prepared"])))
    .returning({ id: outward.id });
  return stopped.length;
}

/** Only acts write these columns. */
function inClear({ words: _sealed, purpose, why, ...row }: Row): OutwardInClear {
  return { ...row, purpose: purpose as OutwardPurpose, why: why as WhyNotOut | null };
}

function wordsPlace(row: string) {
  return { table: "outward", row, column: "words" };
}
