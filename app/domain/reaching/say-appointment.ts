import type { Calendar } from "#app/domain/clock/calendar.ts";
import { sayDayAndYear, sayTime } from "#app/domain/clock/say-date.ts";
import type { AppointmentKind } from "#app/domain/reaching/appointment.ts";

type Times = { startsAt: Date; endsAt: Date };

/** "Tuesday 12 May 2026, from 10 in the morning to 11 in the morning". Our appointments end on the day they begin, or the day after. */
export function sayAppointmentTime({ startsAt, endsAt }: Times, calendar: Calendar): string {
  return `${sayDayAndYear(startsAt, calendar)}, from ${sayTime(startsAt, calendar)} to ${sayTime(endsAt, calendar)}`;
}

/** What the box holds when a person says that they cannot come: theirs to change before they send it. */
export function cannotComeWords({ startsAt }: Pick<Times, "startsAt">, calendar: Calendar): string {
  return `I cannot come to my appointment on ${sayDayAndYear(startsAt, calendar)} at ${sayTime(startsAt, calendar)}.`;
}

/** What kind of appointment it is, said to the person. */
export const appointmentForPerson: Readonly<Record<AppointmentKind, string>> = {
  "in-person": "We meet",
  "home-visit": "We visit you at home",
  phone: "A phone call: we ring you",
  video: "A video call",
  group: "With a group",
};
