import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from "ical-generator";
import { tzlib_get_ical_block } from "timezones-ical-library";
import { plusDays, type LocalDate } from "#app/domain/clock/local-date.ts";
import type { CalendarEvent } from "#app/domain/clock/calendar-event.ts";
import type { CalendarFacts } from "./calendar-facts.ts";

/** A calendar file (RFC 5545) with the rules of its zone inside, so that a clock change moves nothing. */
export function writeCalendar({ name, timeZone, url, neutral, events }: CalendarFacts): string {
  const calendar = ical({
    ...(neutral ? {} : { name, url }),
    prodId: neutral
      ? "//calendar//EN"
      : { company: "Social Prescribing Network", product: "conferences", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
    x: { "X-WR-TIMEZONE": timeZone },
  });
  for (const event of events) calendar.createEvent(toEvent(event, timeZone));
  // The generator could put the zone's rules in by itself, but then its DTSTAMP is no longer in UTC, which it has to be.
  return calendar.toString().replace(/BEGIN:VEVENT/, `${zoneRules(timeZone)}\r\nBEGIN:VEVENT`);
}

/** The library gives the block, and beside it the zone's name alone. */
function zoneRules(zone: string): string {
  const [block] = tzlib_get_ical_block(zone);
  if (block === undefined || !block.startsWith("BEGIN:VTIMEZONE")) throw new Error("No rules are known for this zone");
  return block;
}

function toEvent(event: CalendarEvent, timezone: string): ICalEventData {
  const { uid, sequence, changedAt, title, words, place, url, cancelled, starts, ends } = event;
  const said = {
    id: uid,
    sequence,
    stamp: changedAt,
    lastModified: changedAt,
    summary: title,
    description: words === "" ? null : words,
    location: place === "" ? null : place,
    url: url === "" ? null : url,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
  if (starts.minutes === null || ends.minutes === null)
    return { ...said, allDay: true, start: wholeDay(starts.day), end: wholeDay(plusDays(ends.day, 1)) };
  return { ...said, timezone, start: wallClock(starts.day, starts.minutes), end: wallClock(ends.day, ends.minutes) };
}

/** Whole days are read from a date's UTC parts. */
function wholeDay(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A time with a zone is read from a date's local parts, whatever zone this machine is in. */
function wallClock(day: LocalDate, minutes: number): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date, Math.floor(minutes / 60), minutes % 60);
}
