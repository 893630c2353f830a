import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Database } from "#db/open.ts";
import { drafts } from "#db/schema/index.ts";

/** What a member typed and has not sent. `version` counts up with each keeping. */
export type Draft = { title: string; body: string; version: number; changedAt: Date };

export async function findDraft(db: Database, memberId: string, place: string): Promise<Draft | null> {
  const [row] = db
    .keep("draft", (on) =>
      on
        .select()
        .from(drafts)
        .where(and(eq(drafts.memberId, sql.placeholder("memberId")), eq(drafts.place, sql.placeholder("place"))))
        .prepare(),
    )
    .all({ memberId, place });
  if (row === undefined) return null;
  const words = JSON.parse(db.sealer.openSmall(sealedAt(memberId, place), row.words)) as Pick<Draft, "title" | "body">;
  return { ...words, version: row.version, changedAt: row.changedAt };
}

export async function upsertDraft(
  db: Database,
  { memberId, place }: { memberId: string; place: string },
  { title, body, version, changedAt }: Draft,
): Promise<void> {
  const words = db.sealer.sealSmall(sealedAt(memberId, place), JSON.stringify({ title, body }));
  await db
    .insert(drafts)
    .values({ memberId, place, words, version, changedAt })
    .onConflictDoUpdate({ target: [drafts.memberId, drafts.place], set: { words, version, changedAt } });
}

export async function removeDraft(db: Database, memberId: string, place: string): Promise<void> {
  await db.delete(drafts).where(whose(memberId, place));
}

/** Keeps the newest of a member's drafts and deletes the rest. */
export async function trimDrafts(db: Database, memberId: string, most: number): Promise<void> {
  const rows = await db
    .select({ place: drafts.place })
    .from(drafts)
    .where(eq(drafts.memberId, memberId))
    .orderBy(desc(drafts.changedAt));
  const old = rows.slice(most).map(({ place }) => place);
  if (old.length > 0) await db.delete(drafts).where(and(eq(drafts.memberId, memberId), inArray(drafts.place, old)));
}

/** Where a member has words that they have not sent, the newest first. For themselves. */
export async function listDraftPlaces(db: Database, memberId: string): Promise<{ place: string; changedAt: Date }[]> {
  return db
    .select({ place: drafts.place, changedAt: drafts.changedAt })
    .from(drafts)
    .where(eq(drafts.memberId, memberId))
    .orderBy(desc(drafts.changedAt));
}

export async function removeDraftsOf(db: Database, memberId: string): Promise<void> {
  await db.delete(drafts).where(eq(drafts.memberId, memberId));
}

/** Deletes what nobody has touched since a moment. @returns how many. */
export async function removeDraftsBefore(db: Database, before: Date): Promise<number> {
  return (await db.delete(drafts).where(lt(drafts.changedAt, before)).returning({ place: drafts.place })).length;
}

function whose(memberId: string, place: string) {
  return and(eq(drafts.memberId, memberId), eq(drafts.place, place));
}

function sealedAt(memberId: string, place: string) {
  return { table: "drafts", row: `${memberId} ${place}`, column: "words" };
}
