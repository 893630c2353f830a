import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { TaskFields } from "#app/domain/record/task.ts";
import type { Database } from "#db/open.ts";
import { caseTasks } from "#db/schema/index.ts";

type Of = { id: string; conversationId: string };
type Row = typeof caseTasks.$inferSelect;

export type KeptTask = TaskFields & Pick<Row, "id" | "version" | "by" | "at" | "doneAt" | "doneBy" | "remindedAt">;

/** @returns false when it is there already, by the same press of a button. */
export async function insertTask(
  db: Database,
  referral: Of,
  made: TaskFields & { id: string; by: string; at: Date },
): Promise<boolean> {
  const words = db.sealer.seal(referral.conversationId, wordsPlace(made.id), made.words);
  const added = await db
    .insert(caseTasks)
    .values({ ...made, words, referralId: referral.id, version: 1 })
    .onConflictDoNothing({ target: caseTasks.id })
    .returning({ id: caseTasks.id });
  return added.length === 1;
}

export async function updateTask(
  db: Database,
  referral: Of,
  changed: TaskFields & { id: string; version: number; remindedAt: Date | null },
): Promise<void> {
  const { id, words, ...clear } = changed;
  const sealed = db.sealer.seal(referral.conversationId, wordsPlace(id), words);
  await db
    .update(caseTasks)
    .set({ ...clear, words: sealed })
    .where(and(eq(caseTasks.id, id), eq(caseTasks.referralId, referral.id)));
}

/** @returns false when somebody has done it already. */
export async function markDone(db: Database, id: string, done: { doneAt: Date; doneBy: string }): Promise<boolean> {
  const changed = await db
    .update(caseTasks)
    .set(done)
    .where(and(eq(caseTasks.id, id), isNull(caseTasks.doneAt)))
    .returning({ id: caseTasks.id });
  return changed.length === 1;
}

export async function markReminded(db: Database, ids: readonly string[], remindedAt: Date): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(caseTasks)
    .set({ remindedAt })
    .where(and(inArray(caseTasks.id, [...ids]), isNull(caseTasks.remindedAt)));
}

/** Every task of a referral, the nearest day first, done ones too. */
export async function listTasks(db: Database, referral: Of): Promise<KeptTask[]> {
  const list = db.keep("tasks-of", (on) =>
    on
      .select()
      .from(caseTasks)
      .where(eq(caseTasks.referralId, sql.placeholder("referralId")))
      .orderBy(asc(caseTasks.dueOn), asc(caseTasks.at), asc(caseTasks.id))
      .prepare(),
  );
  return list.all({ referralId: referral.id }).map((row) => openTask(db, referral.conversationId, row));
}

/** One of a referral's own; null for any other, there or not. */
export async function findTask(db: Database, referral: Of, id: string): Promise<KeptTask | null> {
  return (await listTasks(db, referral)).find((task) => task.id === id) ?? null;
}

export function openTask(db: Database, conversationId: string, row: Row): KeptTask {
  const { referralId: _of, words, ...clear } = row;
  return { ...clear, words: db.sealer.open(conversationId, wordsPlace(row.id), words) };
}

function wordsPlace(row: string) {
  return { table: "case_tasks", row, column: "words" };
}
