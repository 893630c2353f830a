import type { Calendar } from "#app/domain/clock/calendar.ts";
import type { CalendarEvent } from "#app/domain/clock/calendar-event.ts";
import { calendarTitle, type Appointment } from "#app/domain/reaching/appointment.ts";
import { maySayWhoWeAre, type ContactAnswers } from "#app/domain/referral/safe-contact.ts";

/** An appointment as it stands in a calendar file: never a whole day. */
export type CalendarEntry = CalendarEvent & { starts: { minutes: number }; ends: { minutes: number } };

type Kept = Omit<Appointment, "needs" | "kind"> & { changedAt: Date };

/**
 * For the person. Others may look into their calendar: without leave to say who we are it holds the time alone, and
 * neither place, name nor address of ours.
 */
export function entryForPerson(
  one: Kept,
  answers: ContactAnswers,
  workerName: string,
  calendar: Calendar,
): CalendarEntry {
  const open = maySayWhoWeAre(answers);
  return entryOf(one, { title: calendarTitle(answers, workerName), place: open ? one.place : "" }, calendar);
}

/** For staff: by its reference, and never by a name. */
export function entryForStaff(one: Kept, shownReference: string, calendar: Calendar): CalendarEntry {
  return entryOf(one, { title: `Appointment ${shownReference}`, place: one.place }, calendar);
}

function entryOf(one: Kept, said: { title: string; place: string }, calendar: Calendar): CalendarEntry {
  const { id: uid, sequence, changedAt, state } = one;
  const [starts, ends] = [calendar.localOf(one.startsAt), calendar.localOf(one.endsAt)];
  const cancelled = state === "cancelled";
  return {
    uid,
    sequence,
    changedAt,
    title: cancelled ? `Cancelled: ${said.title}` : said.title,
    words: "",
    place: said.place,
    url: "",
    cancelled,
    starts: { day: starts.date, minutes: starts.minutes },
    ends: { day: ends.date, minutes: ends.minutes },
  };
}
