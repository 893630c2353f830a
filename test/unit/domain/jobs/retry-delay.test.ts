import { expect, test } from "vitest";
import { retryDelayMs, usualAttempts } from "#app/domain/jobs/retry-delay.ts";

test("each wait is longer than the one before, until two hours", () => {
  const minutes = [1, 2, 3, 4, 5, 6].map((attempt) => retryDelayMs(attempt) / 60_000);
  expect(minutes).toEqual([0.5, 2, 8, 32, 120, 120]);
});

test("all tries together reach over a night in which the mail server is away", () => {
  let total = 0;
  for (let attempt = 1; attempt < usualAttempts; attempt += 1) total += retryDelayMs(attempt);
  expect(total / 3_600_000).toBeGreaterThan(6);
  expect(total / 3_600_000).toBeLessThan(9);
});
