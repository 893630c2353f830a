import { expect, test } from "vitest";
import { sayWhen } from "#app/domain/clock/say-when.ts";
import { at, england } from "./england.ts";

test("a moment of the same day is said to be today, however late it is now in another time zone", () => {
  const nine = at("2026-05-05", "09:00");
  expect(sayWhen(nine, at("2026-05-05", "00:30"), england)).toBe("today, Tuesday 5 May, at 9 in the morning");
  expect(sayWhen(nine, at("2026-05-04", "23:30"), england)).toBe("on Tuesday 5 May, at 9 in the morning");
});
