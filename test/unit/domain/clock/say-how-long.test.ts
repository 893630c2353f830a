import { expect, test } from "vitest";
import { sayHowLong } from "#app/domain/clock/say-how-long.ts";

const minute = 60_000;

test("a stretch of time is said in the unit that fits, rounded down", () => {
  const said = [0, 59_999, minute, 59 * minute, 60 * minute, 47.9 * 60 * minute, 48 * 60 * minute].map(sayHowLong);
  expect(said).toEqual([
    "less than a minute",
    "less than a minute",
    "1 minute",
    "59 minutes",
    "1 hour",
    "47 hours",
    "2 days",
  ]);
});
