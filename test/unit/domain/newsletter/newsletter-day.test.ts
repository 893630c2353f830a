import { expect, test } from "vitest";
import { nextNewsletterDay } from "#app/domain/newsletter/newsletter-day.ts";
import { england } from "#test/unit/domain/clock/england.ts";

test("a newsletter goes on the next Monday, and on this one only before half past five", () => {
  expect(nextNewsletterDay(england.instantOf("2026-05-06", 9 * 60), england)).toBe("2026-05-11");
  expect(nextNewsletterDay(england.instantOf("2026-05-11", 5 * 60 + 29), england)).toBe("2026-05-11");
  expect(nextNewsletterDay(england.instantOf("2026-05-11", 5 * 60 + 30), england)).toBe("2026-05-18");
  expect(nextNewsletterDay(england.instantOf("2026-10-24", 23 * 60), england)).toBe("2026-10-26");
});
