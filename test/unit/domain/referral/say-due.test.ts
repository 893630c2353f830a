import { expect, test } from "vitest";
import { sayDue } from "#app/domain/referral/say-due.ts";
import { england } from "#test/unit/domain/clock/england.ts";

const now = new Date("2026-05-06T10:00:00Z");
const due = (clock: "contact" | "flag" | "review", at: string) => sayDue({ clock, at: new Date(at) }, now, england);

test("a clock says what to do and by when, in days that are easy to read", () => {
  expect(due("flag", "2026-05-06T16:00:00Z")).toBe("Act on the flag by today, 5 in the afternoon");
  expect(due("review", "2026-05-07T10:00:00Z")).toBe("Read it by tomorrow, 11 in the morning");
  expect(due("contact", "2026-05-13T16:00:00Z")).toBe("Make contact by Wednesday 13 May, 5 in the afternoon");
});

test("a clock that has run out says since when", () => {
  expect(due("contact", "2026-05-05T16:00:00Z")).toBe("Overdue since yesterday: make contact");
  expect(due("review", "2026-05-01T16:00:00Z")).toBe("Overdue since Friday 1 May: read it");
});
