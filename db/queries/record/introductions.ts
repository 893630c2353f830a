import { and, desc, eq, sql } from "drizzle-orm";
import { matchedGroupName } from "#app/domain/record/group-name.ts";
import type { IntroductionFields } from "#app/domain/record/introduction.ts";
import type { Database } from "#db/open.ts";
import { introductions, members } from "#db/schema/index.ts";

type Of = { id: string; conversationId: string };
type Row = typeof introductions.$inferSelect;

export type KeptIntroduction = IntroductionFields &
  Pick<Row, "id" | "version" | "memberId" | "at" | "changedAt"> & { name: string };

/** @returns false when it is there already, by the same press of a button. */
export async function insertIntroduction(
  db: Database,
  referral: Of,
  made: IntroductionFields & { id: string; memberId: string; at: Date },
): Promise<boolean> {
  const row = { ...made, ...keyed(db, referral, made), version: 1, referralId: referral.id, changedAt: made.at };
  const added = await db
    .insert(introductions)
    .values(row)
    .onConflictDoNothing({ target: introductions.id })
    .returning({ id: introductions.id });
  return added.length === 1;
}

export async function updateIntroduction(
  db: Database,
  referral: Of,
  changed: IntroductionFields & { id: string; version: number; changedAt: Date },
): Promise<void> {
  const { id, ...fields } = changed;
  await db
    .update(introductions)
    .set({ ...fields, ...keyed(db, referral, changed) })
    .where(and(eq(introductions.id, id), eq(introductions.referralId, referral.id)));
}

/** Every introduction of a referral, the newest first. */
export async function listIntroductions(db: Database, referral: Of): Promise<KeptIntroduction[]> {
  const list = db.keep("introductions-of", (on) =>
    on
      .select({ row: introductions, name: members.name })
      .from(introductions)
      .innerJoin(members, eq(members.id, introductions.memberId))
      .where(eq(introductions.referralId, sql.placeholder("referralId")))
      .orderBy(desc(introductions.onDay), desc(introductions.at), desc(introductions.id))
      .prepare(),
  );
  return list.all({ referralId: referral.id }).map(({ row, name }) => open(db, referral.conversationId, row, name));
}

/** One of a referral's own; null for any other, there or not. */
export async function findIntroduction(db: Database, referral: Of, id: string): Promise<KeptIntroduction | null> {
  return (await listIntroductions(db, referral)).find((one) => one.id === id) ?? null;
}

/** The words by which a group was named; its place is bound to the row. */
export function openOrganisation(db: Database, conversationId: string, id: string, sealed: Buffer): string {
  return db.sealer.open(conversationId, place(id, "organisation"), sealed);
}

function open(db: Database, conversationId: string, row: Row, name: string): KeptIntroduction {
  const { organisation, why, organisationKey: _key, referralId: _of, ...clear } = row;
  return {
    ...clear,
    name,
    organisation: openOrganisation(db, conversationId, row.id, organisation),
    why: db.sealer.open(conversationId, place(row.id, "why"), why),
  };
}

function keyed(db: Database, { conversationId }: Of, given: IntroductionFields & { id: string }) {
  const { id, organisation, why } = given;
  return {
    organisation: db.sealer.seal(conversationId, place(id, "organisation"), organisation),
    why: db.sealer.seal(conversationId, place(id, "why"), why),
    organisationKey: db.sealer.index("organisation", matchedGroupName(organisation)),
  };
}

function place(row: string, column: "organisation" | "why") {
  return { table: "introductions", row, column };
}
