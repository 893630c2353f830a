import { expect, test } from "vitest";
import { sayHours } from "#app/domain/clock/say-hours.ts";

test("days in a row are said from first to last", () => {
  expect(sayHours({ days: ["mon", "tue", "wed", "thu", "fri"], opens: "09:00", closes: "16:30" })).toBe(
    "Monday to Friday, 9am to 4.30pm",
  );
});

test("other days are named, in the order of the week", () => {
  expect(sayHours({ days: ["fri", "mon", "wed"], opens: "08:30", closes: "12:00" })).toBe(
    "Monday, Wednesday and Friday, 8.30am to 12pm",
  );
  expect(sayHours({ days: ["mon", "tue"], opens: "09:00", closes: "17:00" })).toBe("Monday and Tuesday, 9am to 5pm");
  expect(sayHours({ days: ["thu"], opens: "09:00", closes: "17:00" })).toBe("Thursday, 9am to 5pm");
});
