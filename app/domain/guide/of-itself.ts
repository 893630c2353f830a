import { minutesOf, localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { isOpen, nextOpening } from "#app/domain/clock/opening.ts";
import { sayTime } from "#app/domain/clock/say-date.ts";
import { sayHours } from "#app/domain/clock/say-hours.ts";
import { sayWhen } from "#app/domain/clock/say-when.ts";

/** What the guide says of itself, with the places that the clock fills in. */
export type OfItself = {
  whole: string; // holds {hours}
  short: string;
  atWork: string; // holds {closes}
  notAtWork: string; // holds {next}
};

/**
 * Above the first question: an automatic guide, not a person; on which days a link worker reads what is sent, and either
 * that we are at work now, or when we are next. By the network's office hours and bank holidays; true at `now`.
 */
export function sayOfItself(words: OfItself, now: Date, calendar: Calendar): string {
  const { officeHours } = calendar;
  const whole = words.whole.replace("{hours}", sayHours(officeHours));
  if (!isOpen(now, officeHours, calendar)) {
    const next = nextOpening(now, officeHours, calendar);
    return `${whole} ${words.notAtWork.replace("{next}", sayWhen(next, now, calendar))}`;
  }
  const closes = calendar.instantOf(localDateOf(now, calendar), minutesOf(officeHours.closes));
  return `${whole} ${words.atWork.replace("{closes}", sayTime(closes, calendar))}`;
}
