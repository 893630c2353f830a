import { localDateOf } from "#app/domain/clock/calendar.ts";
import { sayAppointmentTime } from "#app/domain/reaching/say-appointment.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { queueReminder, stopReminders } from "#app/use-cases/reaching/queue-reminder.ts";
import { noteChange } from "#app/use-cases/record/note-change.ts";
import { listAppointments, updateAppointment, type KeptAppointment } from "#db/queries/reaching/appointments.ts";
import { insertTask } from "#db/queries/record/tasks.ts";
import { listTeamMembers } from "#db/queries/record/team-members.ts";
import type { Referral } from "#db/queries/referrals.ts";

type To = { teamId: string; memberId: string };

/**
 * Somebody else holds the person from now on: what is planned with whoever held them, or with somebody who is not of the
 * team any more, goes along at the time that the person was told. The new holder gets a task to look at it, and plans
 * another time where they cannot keep it. What a colleague of the team planned stays theirs.
 */
export async function handAppointmentsOn(tools: UseCaseTools, referral: Referral, to: To, by: string): Promise<void> {
  const { db, now } = tools;
  const planned = (await listAppointments(db, referral)).filter(
    ({ state, startsAt, memberId }) => state === "planned" && startsAt > now && memberId !== to.memberId,
  );
  if (planned.length === 0) return;
  const team = new Set((await listTeamMembers(db, { teamId: to.teamId, now })).map(({ id }) => id));
  const left = planned.filter(({ memberId }) => memberId === referral.workerId || !team.has(memberId));
  for (const one of left) await handOn(tools, referral, one, { memberId: to.memberId, by });
  if (left.length > 0) await addLook(tools, referral, left, by);
}

async function handOn(
  tools: UseCaseTools,
  referral: Referral,
  before: KeptAppointment,
  { memberId, by }: { memberId: string; by: string },
): Promise<void> {
  const { db, now } = tools;
  const { id, sequence, startsAt } = before;
  await updateAppointment(db, referral, before, { memberId, by, changedAt: now });
  await stopReminders(tools, referral, { appointmentId: id, by });
  await queueReminder(tools, referral.id, { id, sequence: sequence + 1, startsAt });
  await trace(tools, { referralId: referral.id, by, kind: "change", what: "appointment-handed-on", about: id });
}

/** Due before the first of them, and today at the earliest. */
async function addLook(
  tools: UseCaseTools,
  referral: Referral,
  handed: readonly KeptAppointment[],
  by: string,
): Promise<void> {
  const { db, now, newId, calendar } = tools;
  const lines = handed.map((one) => `${sayAppointmentTime(one, calendar)}, planned by ${one.name}`);
  const words = `Look at what was planned before you had this person: ${lines.join("; ")}. Keep it, or plan another time with them.`;
  const dueOn = localDateOf(now, calendar);
  const id = newId();
  await insertTask(db, referral, { id, words, memberId: null, dueOn, remindOn: null, by, at: now });
  await noteChange(tools, referral, { by, what: "task-added", about: id });
}
