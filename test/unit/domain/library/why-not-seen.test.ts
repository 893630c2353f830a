import { expect, test } from "vitest";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { publicViewer, someMember } from "#app/domain/library/library-viewer.ts";
import { whyNotSeen, type SeenFacts } from "#app/domain/library/why-not-seen.ts";

const now = new Date("2026-05-06T12:00:00Z");
const later = new Date("2026-05-06T12:00:01Z");
const facts: SeenFacts = {
  visibility: "public",
  spaceId: null,
  embargoUntil: null,
  withdrawnAt: null,
  ownerIds: ["ann"],
  places: [],
  released: true,
};
const ann: LibraryViewer = { memberId: "ann", grants: [], spaceIds: [], now };
const inNorth: LibraryViewer = { memberId: "cat", grants: [], spaceIds: ["north"], now };
const facilitator = (scope: string | null): LibraryViewer => ({
  memberId: "fay",
  grants: [{ memberId: "fay", role: "facilitator", scope, until: null }],
  spaceIds: [],
  now,
});

test("a draft is seen by its owners and by facilitators, and by nobody else", () => {
  const draft: SeenFacts = { ...facts, visibility: "draft", released: false };
  expect([ann, facilitator(null)].map((who) => whyNotSeen(who, draft))).toEqual([null, null]);
  expect([publicViewer(now), someMember(now), inNorth].map((who) => whyNotSeen(who, draft)?.kind)).toEqual([
    "unknown",
    "unknown",
    "unknown",
  ]);
});

test("what stands in a space is for those who are in it, and its facilitator keeps it", () => {
  const inSpace: SeenFacts = { ...facts, visibility: "space", spaceId: "north" };
  expect([inNorth, facilitator("space:north")].map((who) => whyNotSeen(who, inSpace))).toEqual([null, null]);
  expect([someMember(now), facilitator("space:south")].map((who) => whyNotSeen(who, inSpace)?.kind)).toEqual([
    "unknown",
    "unknown",
  ]);
});

test("nothing is read before a named member has released it, whatever it says of itself", () => {
  expect(whyNotSeen(publicViewer(now), { ...facts, released: false })).toEqual({ kind: "unknown" });
});

test("an embargo says from when to those it is for, and ends at its moment", () => {
  const held: SeenFacts = { ...facts, embargoUntil: later };
  expect(whyNotSeen(publicViewer(now), held)).toEqual({ kind: "embargoed", from: later });
  expect(whyNotSeen(publicViewer(now), { ...held, visibility: "members" })).toEqual({ kind: "unknown" });
  expect(whyNotSeen(publicViewer(later), held)).toBeNull();
});

test("what was withdrawn leaves a tombstone, unless nobody had seen it yet", () => {
  const gone: SeenFacts = { ...facts, withdrawnAt: now };
  expect(whyNotSeen(publicViewer(now), gone)).toEqual({ kind: "withdrawn" });
  expect(whyNotSeen(publicViewer(now), { ...gone, embargoUntil: later })).toEqual({ kind: "unknown" });
  expect(whyNotSeen(ann, gone)).toBeNull();
});
