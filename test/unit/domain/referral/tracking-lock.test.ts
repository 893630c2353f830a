import fc from "fast-check";
import { expect, test } from "vitest";
import { isLocked, lockMinutesLeft, triesAfter, type Tries } from "#app/domain/referral/tracking-lock.ts";

const start = new Date("2026-05-05T09:00:00Z");
const minutesOn = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const none: Tries = { wrong: 0, lockedUntil: null };

function afterWrong(count: number, tries = none, now = start): Tries {
  return Array.from({ length: count }).reduce<Tries>((before) => triesAfter(before, false, now), tries);
}

test("four wrong words lock nothing, the fifth locks for fifteen minutes", () => {
  expect(isLocked(afterWrong(4), start)).toBe(false);
  expect(isLocked(afterWrong(5), start)).toBe(true);
  expect(lockMinutesLeft(afterWrong(5), start)).toBe(15);
  expect(lockMinutesLeft(afterWrong(5), new Date(minutesOn(15).getTime() - 1))).toBe(1);
  expect(isLocked(afterWrong(5), minutesOn(15))).toBe(false);
});

test("while it is locked nothing counts: wrong words make it no longer, the right one opens nothing", () => {
  const locked = afterWrong(5);
  expect(afterWrong(20, locked, minutesOn(14))).toEqual(locked);
  expect(triesAfter(locked, true, minutesOn(14))).toEqual(locked);
});

test("the right word starts the count again, and after a lock there are five tries more", () => {
  expect(triesAfter(afterWrong(4), true, start)).toEqual(none);
  const opened = minutesOn(15);
  expect(isLocked(afterWrong(4, afterWrong(5), opened), opened)).toBe(false);
  expect(isLocked(afterWrong(5, afterWrong(5), opened), opened)).toBe(true);
});

test("nobody can try more than five words in fifteen minutes, whatever they do", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 400 }), { maxLength: 60 }), (seconds) => {
      let tries = none;
      let now = start.getTime();
      const counted: number[] = [];
      for (const wait of seconds) {
        now += wait * 1000;
        if (!isLocked(tries, new Date(now))) counted.push(now);
        tries = triesAfter(tries, false, new Date(now));
      }
      for (let index = 5; index < counted.length; index += 5) {
        expect((counted[index] ?? 0) - (counted[index - 1] ?? 0)).toBeGreaterThanOrEqual(15 * 60_000);
      }
    }),
  );
});
