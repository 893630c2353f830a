import { expect, test } from "vitest";
import { plusDays } from "#app/domain/clock/local-date.ts";
import { isOpen, nextOpening } from "#app/domain/clock/opening.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";
import { at, england, officeHours, shown } from "#test/unit/domain/clock/england.ts";

const partTime: TeamHours = { days: ["tue", "thu"], opens: "10:00", closes: "15:00" };

test("a team is at work from the minute it opens to the minute before it closes", () => {
  expect(isOpen(at("2026-05-01", "08:59"), officeHours, england)).toBe(false);
  expect(isOpen(at("2026-05-01", "09:00"), officeHours, england)).toBe(true);
  expect(isOpen(at("2026-05-01", "16:59"), officeHours, england)).toBe(true);
  expect(isOpen(at("2026-05-01", "17:00"), officeHours, england)).toBe(false);
  expect(isOpen(at("2026-12-25", "12:00"), officeHours, england)).toBe(false);
});

test("on Friday night before a bank holiday the team next opens on Tuesday", () => {
  expect(shown(nextOpening(at("2026-05-01", "22:00"), officeHours, england))).toBe("2026-05-05 09:00");
});

test("just after midnight the team opens later that same day", () => {
  expect(shown(nextOpening(at("2026-05-06", "00:01"), officeHours, england))).toBe("2026-05-06 09:00");
});

test("the team opens at nine by the wall clock after both clock changes", () => {
  expect(nextOpening(at("2026-03-28", "12:00"), officeHours, england).toISOString()).toBe("2026-03-30T08:00:00.000Z");
  expect(nextOpening(at("2026-10-24", "12:00"), officeHours, england).toISOString()).toBe("2026-10-26T09:00:00.000Z");
});

test("a part-time team opens on its next own day", () => {
  expect(shown(nextOpening(at("2026-05-07", "15:00"), partTime, england))).toBe("2026-05-12 10:00");
});

test("on every day of four years the next opening lies ahead, is open, and nothing opens before it", () => {
  for (let date = "2025-01-01"; date <= "2028-12-20"; date = plusDays(date, 1)) {
    const closed = at(date, "20:15");
    const opens = nextOpening(closed, officeHours, england);
    expect(opens > closed).toBe(true);
    expect(isOpen(opens, officeHours, england)).toBe(true);
    for (let day = plusDays(date, 1); at(day, "09:00") < opens; day = plusDays(day, 1)) {
      expect(isOpen(at(day, "12:00"), officeHours, england)).toBe(false);
    }
  }
});

test("a team without days cannot be asked when it opens", () => {
  expect(() => nextOpening(at("2026-05-07", "15:00"), { ...partTime, days: [] }, england)).toThrow("at least one day");
});
