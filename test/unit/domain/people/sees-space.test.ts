import { expect, test } from "vitest";
import { seesSpace } from "#app/domain/people/sees-space.ts";
import type { Role } from "#app/domain/people/staff.ts";

const now = new Date("2026-05-06T12:00:00Z");

function viewer(
  memberId: string | null,
  spaceIds: string[] = [],
  role: Role | null = null,
  scope: string | null = null,
) {
  const grants = role === null || memberId === null ? [] : [{ memberId, role, scope, until: null }];
  return { memberId, grants, spaceIds, now };
}

test("a space by invitation shows itself to those who are in it and those who keep it, and to nobody else", () => {
  for (const seenBy of ["space", "members", "public"] as const) {
    const space = { id: "s", seenBy, joining: "by-invitation" } as const;
    expect(seesSpace(viewer("ann", ["s"]), space)).toBe(true);
    expect(seesSpace(viewer("fay", [], "facilitator"), space)).toBe(true);
    expect(seesSpace(viewer("fay", [], "facilitator", "space:s"), space)).toBe(true);
    expect(seesSpace(viewer("fay", [], "facilitator", "space:other"), space)).toBe(false);
    expect(seesSpace(viewer("bob"), space)).toBe(false);
    expect(seesSpace(viewer(null), space)).toBe(false);
  }
});

test("a space by request is known to members, or to everybody, or to nobody outside, as it says", () => {
  const space = { id: "s", joining: "by-request" } as const;
  const seen = (who: string | null) =>
    (["public", "members", "space"] as const).map((seenBy) => seesSpace(viewer(who), { ...space, seenBy }));
  expect(seen("bob")).toEqual([true, true, false]);
  expect(seen(null)).toEqual([true, false, false]);
});
