import { expect, test } from "vitest";
import { mayRemovePost } from "#app/domain/discussion/may-remove-post.ts";
import type { Role } from "#app/domain/people/staff.ts";

const now = new Date("2026-05-06T10:00:00Z");
const here = { spaceId: null, places: ["E08000024"] };
const viewer = (memberId: string | null, role?: Role, scope: string | null = null) => ({
  memberId,
  grants: role === undefined || memberId === null ? [] : [{ memberId, role, scope, until: null }],
  now,
});

test("who wrote a post may take it away, and so may a facilitator where their role reaches", () => {
  expect(mayRemovePost(viewer("ola"), "ola", here)).toBe(true);
  expect(mayRemovePost(viewer("fay", "facilitator"), "ola", here)).toBe(true);
  expect(mayRemovePost(viewer("fay", "facilitator", "place:E08000024"), "ola", here)).toBe(true);
});

test("nobody else may", () => {
  expect(mayRemovePost(viewer("max"), "ola", here)).toBe(false);
  expect(mayRemovePost(viewer(null), "ola", here)).toBe(false);
  expect(mayRemovePost(viewer("con", "contributor"), "ola", here)).toBe(false);
  expect(mayRemovePost(viewer("fay", "facilitator", "place:E06000047"), "ola", here)).toBe(false);
});
