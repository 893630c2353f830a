import type { Calendar } from "#app/domain/clock/calendar.ts";
import { plusDays } from "#app/domain/clock/local-date.ts";
import { isWorkingDay } from "#app/domain/clock/working-days.ts";
import { maySayWhoWeAre, waysToReach, type ContactAnswers } from "#app/domain/referral/safe-contact.ts";

export type AppointmentKind = "in-person" | "home-visit" | "phone" | "video" | "group";
export type AppointmentState = "planned" | "cancelled" | "came" | "did-not-come";

/** `sequence` counts up with each change: it stands in the calendar file, and an older page is known by it. */
export type Appointment = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  kind: AppointmentKind;
  place: string;
  needs: string; // what they need there, and what they were told to bring
  state: AppointmentState;
  sequence: number;
};

export const appointmentKinds: readonly { id: AppointmentKind; label: string; needsPlace: boolean }[] = [
  { id: "in-person", label: "We meet", needsPlace: true },
  { id: "home-visit", label: "A visit at their home", needsPlace: false },
  { id: "phone", label: "A phone call", needsPlace: false },
  { id: "video", label: "A video call", needsPlace: false },
  { id: "group", label: "With a group", needsPlace: true },
];

export type AppointmentRefusal =
  | { kind: "in-the-past" }
  | { kind: "too-far" }
  | { kind: "ends-first" }
  | { kind: "too-long" }
  | { kind: "needs-place" }
  | { kind: "phone-not-safe" };

const longestMs = 8 * 3_600_000;
const furthestMs = 400 * 86_400_000;

/**
 * Whether an appointment cannot be planned so: in the past, more than 400 days ahead, without a length or longer than
 * eight hours, without a place where one is needed, or a phone call to somebody whom it is not safe to ring. Null: it can.
 */
export function whyAppointmentNot(
  planned: Pick<Appointment, "startsAt" | "endsAt" | "kind" | "place">,
  answers: ContactAnswers,
  now: Date,
): AppointmentRefusal | null {
  const { startsAt, endsAt, kind, place } = planned;
  const longMs = endsAt.getTime() - startsAt.getTime();
  if (startsAt <= now) return { kind: "in-the-past" };
  if (startsAt.getTime() - now.getTime() > furthestMs) return { kind: "too-far" };
  if (longMs <= 0) return { kind: "ends-first" };
  if (longMs > longestMs) return { kind: "too-long" };
  if (appointmentKinds.some(({ id, needsPlace }) => id === kind && needsPlace) && place === "")
    return { kind: "needs-place" };
  return kind === "phone" && !waysToReach(answers).includes("phone") ? { kind: "phone-not-safe" } : null;
}

const tenInTheMorning = 600;

/**
 * When a reminder goes: at 10 on the last working day before it, so that a worker is there to send it where the site
 * cannot. Null when that moment is past: whoever plans it so late tells the person themselves.
 */
export function reminderAt(startsAt: Date, now: Date, calendar: Calendar): Date | null {
  let day = plusDays(calendar.localOf(startsAt).date, -1);
  while (!isWorkingDay(day, calendar)) day = plusDays(day, -1);
  const at = calendar.instantOf(day, tenInTheMorning);
  return at > now ? at : null;
}

/** One reminder for each stand of an appointment: a second one with this id is not added. */
export function reminderId({ id, sequence }: Pick<Appointment, "id" | "sequence">): string {
  return `reminder ${id} ${sequence}`;
}

/** Whether the reminder that was queued under an id still fits its appointment. */
export function whyReminderNot(
  appointment: Pick<Appointment, "id" | "state" | "sequence" | "startsAt"> | null,
  queuedAs: string,
  now: Date,
): "appointment-changed" | "too-late" | null {
  if (appointment === null || appointment.state !== "planned" || reminderId(appointment) !== queuedAs)
    return "appointment-changed";
  return appointment.startsAt <= now ? "too-late" : null;
}

/** What stands in a calendar: others may see it, so it names us only where the person said that we may say who we are. */
export function calendarTitle(answers: ContactAnswers, workerName: string): string {
  return maySayWhoWeAre(answers) ? `Appointment with ${workerName}, link worker` : "Appointment";
}
