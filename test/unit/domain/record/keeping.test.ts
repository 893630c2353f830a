import { expect, test } from "vitest";
import { canKeepUntil, yearsAfter } from "#app/domain/record/keeping.ts";

test("eight years on is the same day, or the last of February where there is no 29th", () => {
  expect(yearsAfter("2026-11-23", 8)).toBe("2034-11-23");
  expect(yearsAfter("2028-02-29", 8)).toBe("2036-02-29");
  expect(yearsAfter("2028-02-29", 7)).toBe("2035-02-28");
  expect(yearsAfter("2034-11-23", -8)).toBe("2026-11-23");
});

test("a record is kept until a day to come, and for ten years at most before somebody looks again", () => {
  expect(canKeepUntil("2026-11-24", "2026-11-23")).toBe(true);
  expect(canKeepUntil("2026-11-23", "2026-11-23")).toBe(false);
  expect(canKeepUntil("2036-11-23", "2026-11-23")).toBe(true);
  expect(canKeepUntil("2036-11-24", "2026-11-23")).toBe(false);
});
