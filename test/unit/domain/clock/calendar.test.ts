import fc from "fast-check";
import { expect, test } from "vitest";
import { localDateOf, minutesOf } from "#app/domain/clock/calendar.ts";
import { plusDays } from "#app/domain/clock/local-date.ts";
import { at, england, shown } from "#test/unit/domain/clock/england.ts";

test("local time is an hour ahead of UTC in summer and equal to it in winter", () => {
  expect(shown(new Date("2026-07-01T23:30:00Z"))).toBe("2026-07-02 00:30");
  expect(shown(new Date("2026-12-31T23:30:00Z"))).toBe("2026-12-31 23:30");
  expect(localDateOf(new Date("2026-07-01T23:30:00Z"), england)).toBe("2026-07-02");
});

test("midnight belongs to the new day", () => {
  expect(shown(new Date("2026-01-10T00:00:00Z"))).toBe("2026-01-10 00:00");
  expect(at("2026-06-10", "00:00").toISOString()).toBe("2026-06-09T23:00:00.000Z");
});

test("a time that the change to summer time skips is moved on by the skipped hour", () => {
  expect(shown(at("2026-03-29", "00:59"))).toBe("2026-03-29 00:59");
  expect(shown(at("2026-03-29", "01:30"))).toBe("2026-03-29 02:30");
  expect(shown(at("2026-03-29", "02:00"))).toBe("2026-03-29 02:00");
});

test("a time that comes twice when summer time ends is the first of the two", () => {
  expect(at("2026-10-25", "01:30").toISOString()).toBe("2026-10-25T00:30:00.000Z");
  expect(at("2026-10-25", "02:00").toISOString()).toBe("2026-10-25T02:00:00.000Z");
});

test("on every day from 2025 to 2028 the office opens and closes when the wall clock says so", () => {
  for (let date = "2025-01-01"; date <= "2028-12-31"; date = plusDays(date, 1)) {
    for (const time of ["00:00", "09:00", "11:00", "17:00", "23:59"])
      expect(shown(at(date, time))).toBe(`${date} ${time}`);
  }
});

test("any moment survives being read as local time and back, but for the hour that comes twice", () => {
  const moments = fc.integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2028, 11, 31) / 60_000 });
  fc.assert(
    fc.property(moments, (minute) => {
      const moment = new Date(minute * 60_000);
      const { date, minutes } = england.localOf(moment);
      const again = england.instantOf(date, minutes);
      expect(shown(again)).toBe(shown(moment));
      expect([0, 60]).toContain((moment.getTime() - again.getTime()) / 60_000);
    }),
  );
});

test("hours are read as minutes since midnight", () => {
  expect(minutesOf("00:00")).toBe(0);
  expect(minutesOf("09:30")).toBe(570);
});
