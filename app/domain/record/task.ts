import type { LocalDate } from "#app/domain/clock/local-date.ts";

/** What somebody of staff has promised to do, and by when. */
export type TaskFields = {
  words: string;
  memberId: string | null; // who does it; null: whoever holds the referral, or covers it
  dueOn: LocalDate;
  remindOn: LocalDate | null;
};

export type TaskRefusal = { kind: "due-over" | "reminds-too-late" };

/** Why a task cannot be kept; null: it can. `before`: the day that stood there, which may be over already. */
export function whyTaskNot(
  { dueOn, remindOn }: Pick<TaskFields, "dueOn" | "remindOn">,
  today: LocalDate,
  before: LocalDate | null = null,
): TaskRefusal | null {
  if (dueOn < today && dueOn !== before) return { kind: "due-over" };
  if (remindOn !== null && remindOn > dueOn) return { kind: "reminds-too-late" };
  return null;
}

export type TaskWhen = "overdue" | "today" | "reminded" | "later";

/** Where a task stands today: a reminder comes up on its day and stays until the task is done. */
export function taskWhen({ dueOn, remindOn }: Pick<TaskFields, "dueOn" | "remindOn">, today: LocalDate): TaskWhen {
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  return remindOn !== null && remindOn <= today ? "reminded" : "later";
}

/** Whom a task waits for: whoever was named, else the holder; and beside the holder those who cover today, first. While
 * nobody holds it: for whoever wrote it down. */
export function whoseTask(task: {
  memberId: string | null;
  named: "active" | "left"; // whether the one who was named still works here
  holderId: string | null;
  coverIds: readonly string[]; // who covers the referral today
  by: string; // who wrote it down: theirs, while nobody holds the referral
}): string[] {
  const { memberId, named, holderId, coverIds, by } = task;
  const own = memberId === null || named === "left" ? holderId : memberId;
  if (own === null) return [...coverIds, by];
  return own === holderId && coverIds.length > 0 ? [...coverIds, own] : [own];
}
