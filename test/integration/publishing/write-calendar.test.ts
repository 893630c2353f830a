import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { CalendarEvent } from "#app/domain/clock/calendar-event.ts";
import { writeCalendar } from "#app/publishing/calendar/write-calendar.ts";

const event = (over: Partial<CalendarEvent>): CalendarEvent => ({
  uid: "one@example.org",
  sequence: 3,
  changedAt: new Date("2026-03-01T10:00:00Z"),
  title: "Tea, cake; and talk",
  words: "First line\nsecond line",
  place: "Great Hall",
  url: "https://example.org/conferences/2026/sessions/1",
  cancelled: false,
  starts: { day: "2026-03-28", minutes: 570 },
  ends: { day: "2026-03-28", minutes: 615 },
  ...over,
});

function write(...events: CalendarEvent[]): string {
  return writeCalendar({ name: "A day", timeZone: "Europe/London", url: "https://example.org/a.ics", events });
}

/** What an independent reader of calendars makes of it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]);
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents("vevent").map((one) => ({ own: one, event: new ICAL.Event(one) }));
}

test("half past nine on the wall is half past nine before and after the clocks change in March and October", () => {
  const days = ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"];
  const text = write(
    ...days.map((day) => event({ uid: day, starts: { day, minutes: 570 }, ends: { day, minutes: 615 } })),
  );
  expect(read(text).map((one) => one.event.startDate.toJSDate().toISOString())).toEqual([
    "2026-03-28T09:30:00.000Z",
    "2026-03-29T08:30:00.000Z",
    "2026-03-30T08:30:00.000Z",
    "2026-10-24T08:30:00.000Z",
    "2026-10-25T09:30:00.000Z",
    "2026-10-26T09:30:00.000Z",
  ]);
  expect(text).toContain("DTSTART;TZID=Europe/London:20260329T093000");
  expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
});

test("what it is called and said of it come through whole, with its number of changes and when it was changed", () => {
  const [found] = read(write(event({})));
  expect(found?.event).toMatchObject({ uid: "one@example.org", sequence: 3, summary: "Tea, cake; and talk" });
  expect(found?.event.description).toBe("First line\nsecond line");
  expect(found?.own.getFirstPropertyValue("status")).toBe("CONFIRMED");
  expect(String(found?.own.getFirstPropertyValue("dtstamp"))).toBe("2026-03-01T10:00:00Z");
});

test("a cancelled session says so under the same id, and a whole conference stands on its days", () => {
  const days = { starts: { day: "2026-03-28", minutes: null }, ends: { day: "2026-03-29", minutes: null } };
  const [off, whole] = read(write(event({ cancelled: true }), event({ uid: "two", ...days })));
  expect(off?.event.uid).toBe("one@example.org");
  expect(off?.own.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(whole?.event.startDate.toString()).toBe("2026-03-28");
  expect(whole?.event.endDate.toString()).toBe("2026-03-30");
});

test("no line is longer than 75 bytes, and every line ends as the standard says", () => {
  const text = write(event({ title: "é".repeat(200), words: "long ".repeat(400) }));
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(read(text)[0]?.event.summary).toBe("é".repeat(200));
});
