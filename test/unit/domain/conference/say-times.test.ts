import { expect, test } from "vitest";
import { sayLocalDays } from "#app/domain/conference/say-local-days.ts";
import { clockTime, readClockTime, sayTimes } from "#app/domain/conference/say-times.ts";

test("times are said as people write them", () => {
  expect(sayTimes({ startsMinutes: 570, endsMinutes: 720 })).toBe("9.30am to 12 noon");
  expect(sayTimes({ startsMinutes: 780, endsMinutes: 1440 })).toBe("1pm to midnight");
});

test("a time is read as it is typed, and every minute of a day comes back as it was", () => {
  expect(readClockTime(" 9.30 ")).toBe(570);
  for (const wrong of ["", "9", "25:00", "24:01", "10:60", "half past nine"]) expect(readClockTime(wrong)).toBeNull();
  for (let minutes = 0; minutes <= 1440; minutes += 1) expect(readClockTime(clockTime(minutes))).toBe(minutes);
});

test("one day is said once, several with the year at the end", () => {
  expect(sayLocalDays("2019-03-20", "2019-03-20")).toBe("Wednesday 20 March 2019");
  expect(sayLocalDays("2019-03-20", "2019-03-21")).toBe("Wednesday 20 March to Thursday 21 March 2019");
  expect(sayLocalDays("2019-12-31", "2020-01-01")).toBe("Tuesday 31 December 2019 to Wednesday 1 January 2020");
});
