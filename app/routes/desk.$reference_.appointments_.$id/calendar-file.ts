import type { CalendarEntry } from "#app/domain/reaching/calendar-entry.ts";
import type { Services } from "#app/services.ts";

/** One appointment as a file for calendars, with nothing in it that says whose it is. */
export function calendarFile({ content, writeCalendar }: Services, entry: CalendarEntry): Response {
  const { timeZone } = content.region.settings;
  return new Response(writeCalendar({ name: "", timeZone, url: "", neutral: true, events: [entry] }), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="appointment.ics"',
      "x-content-type-options": "nosniff",
    },
  });
}
