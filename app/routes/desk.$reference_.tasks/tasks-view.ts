import { localDateOf } from "#app/domain/clock/calendar.ts";
import { moversOf } from "#app/domain/people/may.ts";
import { taskWhen, type TaskWhen } from "#app/domain/record/task.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import type { Services } from "#app/services.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { listTasks, type KeptTask } from "#db/queries/record/tasks.ts";
import { listTeamMembers } from "#db/queries/record/team-members.ts";
import type { RequiredCase } from "../desk.$reference_.reach/require-case.ts";

export type TaskView = {
  id: string;
  version: number;
  words: string;
  memberId: string | null;
  who: string; // who does it
  dueOn: string;
  remindOn: string | null;
  remindedAt: Date | null;
  when: TaskWhen;
  by: string;
  at: Date;
  done: { by: string; at: Date } | null;
};

export type TasksView = {
  reference: string;
  shownReference: string;
  called: string;
  mayAct: boolean;
  open: TaskView[];
  done: TaskView[];
  change: TaskView | null;
  people: { value: string; label: string }[];
  clientId: string;
};

/** Everything that somebody promised to do for one person. */
export async function tasksView(
  services: Services,
  { found, viewer }: RequiredCase,
  changeId: string | null,
): Promise<TasksView> {
  const { db, calendar, ids } = services;
  const { referral, safe, facts } = found;
  const tasks = await taskViews(services, await listTasks(db.read, referral), localDateOf(viewer.now, calendar));
  const open = tasks.filter(({ done }) => done === null);
  const mayAct = moversOf(viewer, facts).length > 0;
  const people = await listTeamMembers(db.read, { teamId: referral.teamId, now: viewer.now });
  return {
    reference: referral.reference,
    shownReference: showReference(referral.reference),
    called: safe.called || "the person",
    mayAct,
    open,
    done: tasks.filter(({ done }) => done !== null).toReversed(),
    change: (mayAct && open.find(({ id }) => id === changeId)) || null,
    people: [{ value: "", label: holder }, ...people.map(({ id: value, name: label }) => ({ value, label }))],
    clientId: ids.newId(),
  };
}

export const holder = "Whoever holds it";

export async function taskViews({ db }: Services, tasks: readonly KeptTask[], today: string): Promise<TaskView[]> {
  const ids = tasks.flatMap(({ memberId, by, doneBy }) => [memberId ?? [], by, doneBy ?? []].flat());
  const names = await listMemberNames(db.read, ids);
  const nameOf = (id: string) => names.get(id) ?? "A colleague";
  return tasks.map(({ id, version, words, memberId, dueOn, remindOn, remindedAt, by, at, doneAt, doneBy }) => ({
    id,
    version,
    words,
    memberId,
    dueOn,
    remindOn,
    remindedAt,
    at,
    who: memberId === null ? holder : nameOf(memberId),
    when: taskWhen({ dueOn, remindOn }, today),
    by: nameOf(by),
    done: doneAt === null ? null : { by: nameOf(doneBy ?? ""), at: doneAt },
  }));
}
