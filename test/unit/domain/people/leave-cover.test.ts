import { expect, test } from "vitest";
import { leaveGap, sayLeaveGap, type LeaveCover } from "#app/domain/people/leave-cover.ts";

const days = { from: "2026-05-11", to: "2026-05-22" };
const ana: LeaveCover = { name: "Ana Ferreira", active: true, mayCover: true, leave: [] };

test("a leave is covered by a colleague who sees records, is at work on all of its days and knows none of the people", () => {
  expect(leaveGap(days, ana, 0)).toBeNull();
  expect(leaveGap(days, { ...ana, leave: [{ from: "2026-05-23", to: "2026-05-30" }] }, 0)).toBeNull();
});

test("whatever is missing is said: nobody, somebody who left or may not, who is away too, or who knows somebody", () => {
  expect(leaveGap(days, null, 0)).toEqual({ why: "nobody" });
  expect(leaveGap(days, { ...ana, active: false }, 0)?.why).toBe("left");
  expect(leaveGap(days, { ...ana, mayCover: false }, 0)?.why).toBe("cannot");
  expect(leaveGap(days, { ...ana, leave: [{ from: "2026-05-22", to: "2026-05-22" }] }, 0)?.why).toBe("away");
  const knows = leaveGap(days, ana, 2);
  expect(knows === null ? "" : sayLeaveGap(knows)).toContain("knows 2 of the people");
});
