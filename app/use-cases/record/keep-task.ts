import { localDateOf } from "#app/domain/clock/calendar.ts";
import { whyTaskNot, type TaskFields, type TaskRefusal } from "#app/domain/record/task.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { noteChange } from "#app/use-cases/record/note-change.ts";
import { openToWrite, type OnRecord, type WriteRefusal } from "#app/use-cases/record/open-to-write.ts";
import { findTask, insertTask, markDone, updateTask } from "#db/queries/record/tasks.ts";
import { isOfTeamNow } from "#db/queries/record/team-members.ts";

type Refusal = WriteRefusal | TaskRefusal | { kind: "not-of-team" };

/** Keeps what somebody will do, and by when. A second press keeps nothing more. */
export async function addTask(
  tools: UseCaseTools,
  input: OnRecord & { fields: TaskFields; clientId: string },
): Promise<Result<null, Refusal>> {
  const opened = await openToWrite(tools, input);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const { fields, clientId: id, memberId: by } = input;
  const { db, now, calendar } = tools;
  const why = whyTaskNot(fields, localDateOf(now, calendar)) ?? (await whyMemberNot(tools, referral.teamId, fields));
  if (why !== null) return refuse(why);
  const fresh = await insertTask(db, referral, { ...fields, id, by, at: now });
  if (fresh) await noteChange(tools, referral, { by, what: "task-added", about: id });
  return ok(null);
}

/** Changes a task that is still to do. Words written over something newer are refused. */
export async function changeTask(
  tools: UseCaseTools,
  input: OnRecord & { fields: TaskFields; id: string; version: number },
): Promise<Result<null, Refusal | { kind: "no-such-task" | "done-already" }>> {
  const opened = await openToWrite(tools, input);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const { fields, id, version, memberId: by } = input;
  const { db, now, calendar } = tools;
  const stands = await findTask(db, referral, id);
  if (stands === null) return refuse({ kind: "no-such-task" });
  if (stands.doneAt !== null) return refuse({ kind: "done-already" });
  if (stands.version !== version) return refuse({ kind: "changed-meanwhile" });
  const why =
    whyTaskNot(fields, localDateOf(now, calendar), stands.dueOn) ??
    (fields.memberId === stands.memberId ? null : await whyMemberNot(tools, referral.teamId, fields));
  if (why !== null) return refuse(why);
  const isSame = fields.remindOn === stands.remindOn && fields.dueOn === stands.dueOn;
  const remindedAt = isSame ? stands.remindedAt : null;
  await updateTask(db, referral, { ...fields, id, version: version + 1, remindedAt });
  await noteChange(tools, referral, { by, what: "task-changed", about: id });
  return ok(null);
}

/** Says that a task is done, and by whom: also on a record that closed. Whoever was first stays the one. */
export async function finishCaseTask(
  tools: UseCaseTools,
  input: OnRecord & { id: string },
): Promise<Result<null, WriteRefusal | { kind: "no-such-task" }>> {
  const opened = await openToWrite(tools, input);
  if (!opened.ok) return opened;
  const { referral } = opened.value;
  const { id, memberId: by } = input;
  if ((await findTask(tools.db, referral, id)) === null) return refuse({ kind: "no-such-task" });
  const first = await markDone(tools.db, id, { doneAt: tools.now, doneBy: by });
  if (first) await noteChange(tools, referral, { by, what: "task-done", about: id });
  return ok(null);
}

async function whyMemberNot({ db, now }: UseCaseTools, teamId: string | null, { memberId }: TaskFields) {
  if (memberId === null || (await isOfTeamNow(db, { memberId, teamId, now }))) return null;
  return { kind: "not-of-team" } as const;
}
