import { expect, test } from "vitest";
import { seesThroughGlass } from "#app/domain/people/break-glass.ts";
import type { Viewer } from "#app/domain/people/may.ts";
import type { Role } from "#app/domain/people/staff.ts";

const now = new Date("2026-05-06T10:00:00Z");
const soon = new Date("2026-05-06T10:30:00Z");
const viewer = (role: Role, until: Date | null = null): Viewer => ({
  memberId: "m",
  grants: [{ memberId: "m", role, scope: null, until }],
  now,
});
const record = { id: "r", conflictMemberIds: [] };
const glass = { memberId: "m", referralId: "r", until: soon };

test("an administrator sees the one record for which they said why, until the hour is over", () => {
  expect(seesThroughGlass(viewer("administrator"), record, glass)).toBe(true);
  expect(seesThroughGlass(viewer("administrator"), { ...record, id: "other" }, glass)).toBe(false);
  expect(seesThroughGlass(viewer("administrator"), record, { ...glass, until: now })).toBe(false);
  expect(seesThroughGlass(viewer("administrator"), record, null)).toBe(false);
});

test("nobody sees through another one's reason, after their role has ended, or when they know the person", () => {
  expect(seesThroughGlass(viewer("administrator"), record, { ...glass, memberId: "other" })).toBe(false);
  expect(seesThroughGlass(viewer("administrator", now), record, glass)).toBe(false);
  expect(seesThroughGlass(viewer("facilitator"), record, glass)).toBe(false);
  expect(seesThroughGlass(viewer("administrator"), { ...record, conflictMemberIds: ["m"] }, glass)).toBe(false);
});
