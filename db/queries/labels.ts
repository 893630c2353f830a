import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { amongGiven } from "#db/among-given.ts";
import type { Database } from "#db/open.ts";
import { labels, referralLabels } from "#db/schema/index.ts";

export type Label = typeof labels.$inferSelect;

/** The labels of some teams by name; with `all`, those that are not offered any more as well. */
export async function listLabels(db: Database, teamIds: readonly string[], all = false): Promise<Label[]> {
  if (teamIds.length === 0) return [];
  const list = db.keep(all ? "labels-ever" : "labels-offered", (on) =>
    on
      .select()
      .from(labels)
      .where(and(amongGiven(labels.teamId), all ? undefined : isNull(labels.endedAt)))
      .orderBy(asc(labels.name), asc(labels.id))
      .prepare(),
  );
  return list.all({ ids: JSON.stringify(teamIds) });
}

export async function findLabel(db: Database, id: string): Promise<Label | null> {
  return (await db.select().from(labels).where(eq(labels.id, id)))[0] ?? null;
}

export async function insertLabel(db: Database, label: Label): Promise<void> {
  await db.insert(labels).values(label);
}

export async function updateLabel(
  db: Database,
  id: string,
  changes: Partial<Pick<Label, "name" | "endedAt">>,
): Promise<void> {
  await db.update(labels).set(changes).where(eq(labels.id, id));
}

/** Which labels some referrals carry, by name. */
export async function listLabelsOf(
  db: Database,
  ids: readonly string[],
): Promise<{ referralId: string; labelId: string; name: string }[]> {
  if (ids.length === 0) return [];
  const list = db.keep("labels-of", (on) =>
    on
      .select({ referralId: referralLabels.referralId, labelId: labels.id, name: labels.name })
      .from(referralLabels)
      .innerJoin(labels, eq(labels.id, referralLabels.labelId))
      .where(amongGiven(referralLabels.referralId))
      .orderBy(asc(labels.name), asc(labels.id))
      .prepare(),
  );
  return list.all({ ids: JSON.stringify(ids) });
}

/** Which of some referrals carry a label. */
export async function listLabelledAmong(db: Database, ids: readonly string[], labelId: string): Promise<string[]> {
  const rows = await db
    .select({ id: referralLabels.referralId })
    .from(referralLabels)
    .where(and(eq(referralLabels.labelId, labelId), inArray(referralLabels.referralId, [...ids])));
  return rows.map(({ id }) => id);
}

/** @returns false when it carried the label already. */
export async function insertReferralLabel(db: Database, row: typeof referralLabels.$inferInsert): Promise<boolean> {
  const added = await db
    .insert(referralLabels)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: referralLabels.labelId });
  return added.length === 1;
}

/** @returns false when it did not carry the label. */
export async function removeReferralLabel(
  db: Database,
  { referralId, labelId }: { referralId: string; labelId: string },
): Promise<boolean> {
  const removed = await db
    .delete(referralLabels)
    .where(and(eq(referralLabels.referralId, referralId), eq(referralLabels.labelId, labelId)))
    .returning({ id: referralLabels.labelId });
  return removed.length === 1;
}
