import fc from "fast-check";
import { expect, test } from "vitest";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { plusDays, weekdayOf } from "#app/domain/clock/local-date.ts";
import { sayDay, sayTime } from "#app/domain/clock/say-date.ts";
import type { Live } from "#app/domain/conversation/live.ts";
import { whenRead } from "#app/domain/conversation/when-read.ts";
import type { Weekday } from "#app/domain/region/region.ts";
import { at, england, officeHours } from "#test/unit/domain/clock/england.ts";
import { asha, cannotWait, liveFacts } from "./live-facts.ts";

const says = (given: Partial<Live>, when: Date) => whenRead(liveFacts(given), cannotWait, when, england);
const days = "Write when you like. Asha Karim reads messages on Monday, Tuesday and Thursday.";

test("the days of the link worker are named, and when they are next back", () => {
  expect(says({}, at("2026-05-05", "10:00"))).toBe(`${days} Today is one of those days. No one is watching just now.`);
  expect(says({}, at("2026-05-06", "10:00"))).toBe(
    `${days} No one is watching now. Asha Karim is back on Thursday 7 May, at 9 in the morning. ${cannotWait}`,
  );
  expect(says({}, at("2026-05-05", "07:00"))).toContain("is back today, Tuesday 5 May, at 9 in the morning.");
});

test("a bank holiday is nobody's working day", () => {
  expect(says({}, at("2026-05-04", "10:00"))).toContain("Asha Karim is back on Tuesday 5 May"); // the early May bank holiday
  expect(says({}, at("2026-05-01", "10:00"))).toContain("Asha Karim is back on Tuesday 5 May");
});

test("while the link worker is away, their cover reads it, else the team", () => {
  const leave = [{ from: "2026-05-04", to: "2026-05-10", coverName: "Ben Ali" }];
  const away = (coverName: string | null) => ({
    worker: { ...asha, leave: leave.map((row) => ({ ...row, coverName })) },
  });
  const back = "Write when you like. Asha Karim is away, and is back on Monday 11 May, at 9 in the morning.";
  expect(says(away("Ben Ali"), at("2026-05-05", "10:00"))).toBe(
    `${back} Ben Ali reads what you write until then. No one is watching just now.`,
  );
  expect(says(away(null), at("2026-05-05", "20:00"))).toBe(
    `${back} The Sample Riverside link workers team reads what you write until then. No one is watching now. ${cannotWait}`,
  );
  expect(says(away(null), at("2026-05-01", "18:00"))).toContain("Asha Karim is away, and is back on Monday 11 May");
});

test("without a link worker it is the team, and without a team the duty coordinator", () => {
  const open = "Today is one of those days. No one is watching just now.";
  expect(says({ worker: null }, at("2026-05-05", "10:00"))).toBe(
    `Write when you like. The Sample Riverside link workers team reads messages from Monday to Friday. ${open}`,
  );
  const duty = { worker: null, teamId: null, teamName: null, teamHours: null, teamLive: false };
  expect(says(duty, at("2026-05-05", "10:00"))).toBe(
    `Write when you like. Our duty coordinator reads messages from Monday to Friday. ${open}`,
  );
});

test("a lead who holds it without places of their own works on the team's days", () => {
  const worker = { ...asha, workingDays: [] };
  expect(says({ worker }, at("2026-05-06", "10:00"))).toContain("Asha Karim reads messages from Monday to Friday.");
});

test("before the first reading the promise that was made stands", () => {
  expect(says({ reviewedAt: null }, at("2026-05-09", "15:00"))).toBe(
    `Nobody is reading this now. Asha Karim's team will read it on Monday 11 May by 11 in the morning. ${cannotWait}`,
  );
});

const week: Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const someDays = fc.subarray(week, { minLength: 1 });
const someLeave = fc.array(
  fc.record({ start: fc.integer({ min: 0, max: 365 }), length: fc.integer({ min: 0, max: 40 }) }).map((one) => ({
    from: plusDays("2026-01-01", one.start),
    to: plusDays("2026-01-01", one.start + one.length),
    coverName: null,
  })),
  { maxLength: 4 },
);
const anyMinute = fc
  .integer({ min: 0, max: 365 * 24 * 60 - 1 })
  .map((minute) => new Date(at("2026-01-01", "00:00").getTime() + minute * 60_000));

test("property: at no minute of a year is a moment named that has passed, or that is a bank holiday, leave or a day off", () => {
  fc.assert(
    fc.property(someDays, someLeave, anyMinute, fc.boolean(), (workingDays, leave, when, read) => {
      const reviewedAt = read ? at("2025-12-01", "10:00") : null;
      const said = says({ reviewedAt, worker: { ...asha, workingDays, leave } }, when);
      const [, name, time] = / is back (?:on|today,) (\w+day \d+ \w+), at ([^.]*(?:\.\d\d)?[^.]*)\./.exec(said) ?? [];
      if (name === undefined) {
        expect(said).toMatch(/Today is one of those days|will read it on|not back for some time/);
        return;
      }
      const today = localDateOf(when, england);
      const date = Array.from({ length: 366 }, (_, later) => plusDays(today, later)).find(
        (one) => sayDay(england.instantOf(one, 720), england) === name,
      );
      expect(date).toBeDefined();
      const back = england.instantOf(date ?? "", 9 * 60);
      expect(back.getTime()).toBeGreaterThan(when.getTime());
      expect(sayTime(back, england)).toBe(time);
      expect(england.isBankHoliday(date ?? "")).toBe(false);
      expect(workingDays).toContain(weekdayOf(date ?? ""));
      expect(leave.some(({ from, to }) => from <= (date ?? "") && (date ?? "") <= to)).toBe(false);
      expect(said.includes(", at 9 in the morning. ")).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("property: it is said to be one of their days only while it is, and the team is at work", () => {
  fc.assert(
    fc.property(someDays, someLeave, anyMinute, (workingDays, leave, when) => {
      const said = says({ worker: { ...asha, workingDays, leave } }, when);
      const { date, minutes } = england.localOf(when);
      const theirs = workingDays.includes(weekdayOf(date)) && !england.isBankHoliday(date);
      const away = leave.some(({ from, to }) => from <= date && date <= to);
      const inHours = minutes >= 9 * 60 && minutes < 17 * 60;
      expect(officeHours).toMatchObject({ opens: "09:00", closes: "17:00" });
      expect(said.includes("Today is one of those days")).toBe(theirs && !away && inHours);
    }),
    { numRuns: 1000 },
  );
});
