import { expect, test } from "vitest";
import { makeCalendar } from "#app/domain/clock/calendar.ts";
import { sumFeedback, takesFeedback, usefulWord } from "#app/domain/conference/feedback.ts";

const calendar = makeCalendar({
  timeZone: "Europe/London",
  bankHolidays: [],
  officeHours: { days: ["mon"], opens: "09:00", closes: "17:00" },
});
const session = { day: "2026-05-06", startsMinutes: 600, cancelledAt: null };

test("people answer from the minute a session begins by the wall clock, and about none that is cancelled", () => {
  const at = (time: string) => takesFeedback(session, new Date(`2026-05-06T${time}Z`), calendar);
  expect(at("08:59:59")).toBe(false);
  expect(at("09:00:00")).toBe(true);
  expect(takesFeedback({ ...session, cancelledAt: new Date(0) }, new Date("2026-05-07"), calendar)).toBe(false);
});

test("with fewer than three answers there is no sum; from three on the mean and how often each word was said", () => {
  expect(sumFeedback([{ useful: 5 }, { useful: 1 }])).toBeNull();
  const sums = sumFeedback([{ useful: 5 }, { useful: 5 }, { useful: 3 }]);
  expect(sums?.average).toBe("4.3");
  expect(sums?.counts.map(({ answers }) => answers)).toEqual([2, 0, 1, 0, 0]);
  expect(sums?.counts[0]?.word).toBe(usefulWord(5));
});
