import { and, asc, eq, gt, lt, ne, sql } from "drizzle-orm";
import type { CaseBox } from "#app/domain/conversation/case-draft.ts";
import type { UnsentBy } from "#app/domain/conversation/say-unsent.ts";
import type { Database } from "#db/open.ts";
import { caseDrafts, entries, members } from "#db/schema/index.ts";

/** One box of a record, for one writer. */
export type CaseDraftPlace = { conversationId: string; memberId: string; box: CaseBox };

export type CaseDraft = { box: string; words: string; version: number; at: Date };

/** What one writer has in one box of a record and has not sent. */
export async function findCaseDraft(db: Database, place: CaseDraftPlace): Promise<CaseDraft | null> {
  const [row] = await db.select().from(caseDrafts).where(whose(place));
  return row === undefined ? null : open(db, row);
}

/** Everything that one writer has not sent in a record. Nobody else is ever handed these words. */
export async function listOwnCaseDrafts(
  db: Database,
  { conversationId, memberId }: Omit<CaseDraftPlace, "box">,
): Promise<CaseDraft[]> {
  const list = db.keep("own-case-drafts", (on) =>
    on
      .select()
      .from(caseDrafts)
      .where(
        and(
          eq(caseDrafts.conversationId, sql.placeholder("conversationId")),
          eq(caseDrafts.memberId, sql.placeholder("memberId")),
        ),
      )
      .prepare(),
  );
  return list.all({ conversationId, memberId }).map((row) => open(db, row));
}

/** Others who have unsent words for the person since a moment: their names and minutes alone, the first name first. */
export async function listUnsentByOthers(
  db: Database,
  { conversationId, memberId, since }: Omit<CaseDraftPlace, "box"> & { since: Date },
): Promise<UnsentBy[]> {
  const list = db.keep("case-drafts-of-others", (on) =>
    on
      .select({ name: members.name, at: caseDrafts.at })
      .from(caseDrafts)
      .innerJoin(members, eq(members.id, caseDrafts.memberId))
      .where(
        and(
          eq(caseDrafts.conversationId, sql.placeholder("conversationId")),
          ne(caseDrafts.memberId, sql.placeholder("memberId")),
          eq(caseDrafts.box, "message"),
          gt(caseDrafts.at, sql.placeholder("since")),
        ),
      )
      .orderBy(asc(members.name))
      .prepare(),
  );
  return list.all({ conversationId, memberId, since: since.getTime() });
}

export async function upsertCaseDraft(
  db: Database,
  place: CaseDraftPlace,
  { words, version, at }: Omit<CaseDraft, "box">,
): Promise<void> {
  const body = db.sealer.seal(place.conversationId, sealedAt(place), words);
  await db
    .insert(caseDrafts)
    .values({ ...place, body, version, at })
    .onConflictDoUpdate({
      target: [caseDrafts.conversationId, caseDrafts.memberId, caseDrafts.box],
      set: { body, version, at },
    });
}

export async function removeCaseDraft(db: Database, place: CaseDraftPlace): Promise<void> {
  await db.delete(caseDrafts).where(whose(place));
}

/** Deletes what nobody has touched since a moment. @returns how many. */
export async function removeCaseDraftsBefore(db: Database, before: Date): Promise<number> {
  return (await db.delete(caseDrafts).where(lt(caseDrafts.at, before)).returning({ box: caseDrafts.box })).length;
}

/** Whether a form has brought its words already: what is typed into it comes too late to be kept apart. */
export async function isFormSent(db: Database, conversationId: string, clientId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.conversationId, conversationId), eq(entries.clientId, clientId)));
  return row !== undefined;
}

function whose({ conversationId, memberId, box }: CaseDraftPlace) {
  return and(eq(caseDrafts.conversationId, conversationId), eq(caseDrafts.memberId, memberId), eq(caseDrafts.box, box));
}

function open(db: Database, row: typeof caseDrafts.$inferSelect): CaseDraft {
  const { conversationId, box, version, at, body } = row;
  return { box, version, at, words: db.sealer.open(conversationId, sealedAt(row), body) };
}

function sealedAt({ conversationId, memberId, box }: Omit<CaseDraftPlace, "box"> & { box: string }) {
  return { table: "case_drafts", row: `${conversationId} ${memberId} ${box}`, column: "body" };
}
