import { expect, test } from "vitest";
import { flaggedDue } from "#app/domain/clock/due-by.ts";
import { sayPromise } from "#app/domain/clock/say-promise.ts";
import { england } from "./england.ts";

const promised = (from: string) => sayPromise(flaggedDue(new Date(from), england), new Date(from), england);

test("a call is promised today while the office is open, and on the next working morning after that", () => {
  expect(promised("2026-11-20T10:00:00Z")).toBe("today, Friday 20 November, by 5 in the afternoon");
  expect(promised("2026-11-20T17:00:00Z")).toBe("on Monday 23 November by 11 in the morning");
  expect(promised("2026-11-22T12:00:00Z")).toBe("on Monday 23 November by 11 in the morning");
});

test("before the office opens the promise is for the same day, and says so", () => {
  expect(promised("2026-11-20T06:00:00Z")).toBe("today, Friday 20 November, by 11 in the morning");
});

test("today is the region's day: late in the evening of summer time it is not yet tomorrow", () => {
  expect(promised("2026-07-01T22:30:00Z")).toBe("on Thursday 2 July by 11 in the morning");
  expect(promised("2026-07-01T23:30:00Z")).toBe("today, Thursday 2 July, by 11 in the morning");
});
