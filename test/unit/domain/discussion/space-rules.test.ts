import { expect, test } from "vitest";
import { whyEndNot } from "#app/domain/discussion/notice-board.ts";
import { readsSpace } from "#app/domain/discussion/reads-space.ts";
import { seenByOf, spaceIdOf } from "#app/domain/discussion/space-settings.ts";
import { whyNotWrite } from "#app/domain/discussion/why-not-write.ts";

const now = new Date("2026-05-06T10:00:00Z");
const viewer = (memberId: string | null, spaceIds: string[] = [], scope?: string | null) => ({
  memberId,
  spaceIds,
  now,
  grants:
    scope === undefined || memberId === null ? [] : [{ memberId, role: "facilitator" as const, scope, until: null }],
});
const space = (postsSeenBy: "public" | "members" | "space") => ({
  id: "room",
  postsSeenBy,
  writtenBy: "members" as const,
});

test("a space is read by everybody, by members, or by those in it and those who look after it", () => {
  const readers = [
    viewer(null),
    viewer("max"),
    viewer("ina", ["room"]),
    viewer("fay", [], null),
    viewer("kim", [], "space:other"),
  ];
  const reads = (postsSeenBy: "public" | "members" | "space") =>
    readers.map((one) => readsSpace(one, space(postsSeenBy)));
  expect(reads("public")).toEqual([true, true, true, true, true]);
  expect(reads("members")).toEqual([false, true, true, true, true]);
  expect(reads("space")).toEqual([false, false, true, true, false]);
});

test("nobody writes in a locked thread, nor without an account; about a thing every member writes who sees it", () => {
  const locked = { lockedAt: now, space: null };
  expect(whyNotWrite(viewer("fay", [], null), locked)).toEqual({ kind: "locked" });
  expect(whyNotWrite(viewer(null), { lockedAt: null, space: null })).toEqual({ kind: "not-a-member" });
  expect(whyNotWrite(viewer("max"), { lockedAt: null, space: null })).toBeNull();
  expect(whyNotWrite(viewer("max"), { lockedAt: null, space: space("space") })).toEqual({ kind: "may-not-write" });
});

test("whoever may read a space may know of it; a closed one by invitation is known to nobody else", () => {
  expect(seenByOf({ postsSeenBy: "public", joining: "by-invitation" })).toBe("public");
  expect(seenByOf({ postsSeenBy: "space", joining: "by-request" })).toBe("members");
  expect(seenByOf({ postsSeenBy: "space", joining: "by-invitation" })).toBe("space");
});

test("a space's address is made from its name, and two spaces never have the same", () => {
  expect(spaceIdOf("Steering group: Tees & Wear", [])).toBe("steering-group-tees-wear");
  expect(spaceIdOf("Café Zoë", ["cafe-zoe", "cafe-zoe-2"])).toBe("cafe-zoe-3");
  expect(spaceIdOf("New", [])).toBe("new-2");
  expect(spaceIdOf("🙂", [])).toBe("space");
  expect(spaceIdOf("a".repeat(80), [])).toHaveLength(60);
});

test("a notice ends today or later, within a year", () => {
  expect(whyEndNot("2026-05-05", "2026-05-06")).toEqual({ kind: "ends-in-the-past" });
  expect(whyEndNot("2026-05-06", "2026-05-06")).toBeNull();
  expect(whyEndNot("2027-05-06", "2026-05-06")).toBeNull();
  expect(whyEndNot("2027-05-07", "2026-05-06")).toEqual({ kind: "ends-too-late" });
  expect(whyEndNot("2029-02-28", "2028-02-29")).toBeNull();
});
