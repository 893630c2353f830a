import { expect, test } from "vitest";
import { sayDays } from "#app/domain/clock/say-days.ts";

test("days are said in the order of the week, and three or more in a row as a stretch", () => {
  expect(sayDays(["mon"])).toBe("on Monday");
  expect(sayDays(["thu", "mon", "tue"])).toBe("on Monday, Tuesday and Thursday");
  expect(sayDays(["mon", "tue"])).toBe("on Monday and Tuesday");
  expect(sayDays(["fri", "thu", "wed"])).toBe("from Wednesday to Friday");
  expect(sayDays(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])).toBe("every day");
  expect(() => sayDays([])).toThrow("only be said when there is one");
});
