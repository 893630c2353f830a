import fc from "fast-check";
import { expect, test } from "vitest";
import { makeCalendar } from "#app/domain/clock/calendar.ts";
import { isWorkingDay } from "#app/domain/clock/working-days.ts";
import { everyMinutes, nextMorning, nextNight } from "#app/domain/jobs/next-run.ts";

const calendar = makeCalendar({
  timeZone: "Europe/London",
  bankHolidays: [
    { date: "2026-04-03", name: "Good Friday" },
    { date: "2026-04-06", name: "Easter Monday" },
    { date: "2026-12-25", name: "Christmas Day" },
    { date: "2026-12-28", name: "Boxing Day (substitute)" },
  ],
  officeHours: { days: ["mon", "tue", "wed", "thu", "fri"], opens: "09:00", closes: "17:00" },
});
const morningAfter = (now: string) => nextMorning(new Date(now), calendar).toISOString();
const anyMoment = fc.date({ min: new Date("2025-01-01"), max: new Date("2028-01-01"), noInvalidDate: true });

test("the morning mails go at 8.45 on the wall clock, in winter and in summer", () => {
  expect(morningAfter("2026-01-14T08:44:00Z")).toBe("2026-01-14T08:45:00.000Z");
  expect(morningAfter("2026-07-15T07:44:00Z")).toBe("2026-07-15T07:45:00.000Z");
});

test("at 8.45 itself the next one is on the next working day", () => {
  expect(morningAfter("2026-01-14T08:45:00Z")).toBe("2026-01-15T08:45:00.000Z");
});

test("weekends, Easter and Christmas are left out, across the change of the clocks", () => {
  expect(morningAfter("2026-03-27T12:00:00Z")).toBe("2026-03-30T07:45:00.000Z");
  expect(morningAfter("2026-04-02T12:00:00Z")).toBe("2026-04-07T07:45:00.000Z");
  expect(morningAfter("2026-12-24T12:00:00Z")).toBe("2026-12-29T08:45:00.000Z");
  expect(morningAfter("2026-10-23T12:00:00Z")).toBe("2026-10-26T08:45:00.000Z");
});

test("whenever it is asked, the next morning is later, on a working day, at a quarter to nine", () => {
  fc.assert(
    fc.property(anyMoment, (now) => {
      const next = nextMorning(now, calendar);
      const { date, minutes } = calendar.localOf(next);
      expect(next.getTime()).toBeGreaterThan(now.getTime());
      expect(minutes).toBe(525);
      expect(isWorkingDay(date, calendar)).toBe(true);
    }),
  );
});

test("the nightly tidying is always later than now and within about a day", () => {
  fc.assert(
    fc.property(anyMoment, (now) => {
      const wait = nextNight(now, calendar).getTime() - now.getTime();
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(25 * 3_600_000);
    }),
  );
});

test("ten minutes from now is ten minutes from now", () => {
  expect(everyMinutes(10)(new Date("2026-03-29T00:55:00Z"))).toEqual(new Date("2026-03-29T01:05:00Z"));
});
