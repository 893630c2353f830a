import { expect, test } from "vitest";
import { mayDo, mayDoSomewhere, memberActs, whereMay, type MemberAct } from "#app/domain/people/may-do.ts";
import type { Role, RoleGrant } from "#app/domain/people/staff.ts";

const now = new Date("2026-05-06T11:00:00Z");
const grant = (role: Role, scope: string | null = null, until: Date | null = null): RoleGrant => ({
  memberId: "jo",
  role,
  scope,
  until,
});
const viewer = (...grants: RoleGrant[]) => ({ memberId: "jo", grants, now });
const everyone = { memberId: null, grants: [], now };

const columns: (Role | "member")[] = [
  "member",
  "contributor",
  "link-worker",
  "team-lead",
  "safeguarding-lead",
  "duty-coordinator",
  "facilitator",
  "administrator",
];

// member · contributor · link worker · team lead · safeguarding lead · duty coordinator · facilitator · administrator
const cells: Record<MemberAct, string> = {
  "see-members-things": "yyyyyyyy",
  "see-directory": "yyyyyyyy",
  "add-draft": "yyyyyyyy",
  "release-own": "-yyyyyy-",
  "see-drafts": "------y-",
  "change-any": "------y-",
  moderate: "------y-",
  "keep-conferences": "------y-",
  "answer-join-requests": "------yy",
  "answer-space-requests": "------yy",
  invite: "------yy",
  "give-contributor": "------yy",
  "end-membership": "------yy",
  "see-changes": "------yy",
  "see-failed-searches": "------yy",
  "change-domains": "-------y",
  "keep-webhooks": "-------y",
  "export-network": "-------y",
  "give-staff-roles": "-------y",
};

test("each role may do in the whole network exactly what the table says, and the public nothing", () => {
  expect(Object.keys(cells)).toEqual(memberActs);
  for (const act of memberActs) {
    const found = columns.map((role) => {
      const scope = role === "link-worker" || role === "team-lead" || role === "safeguarding-lead" ? "team-1" : null;
      return mayDo(role === "member" ? viewer() : viewer(grant(role, scope)), act) ? "y" : "-";
    });
    expect(found.join(""), act).toBe(cells[act]);
    expect(mayDo(everyone, act), act).toBe(false);
    expect(mayDoSomewhere(everyone, act), act).toBe(false);
  }
});

test("a role for one space or place counts there and nowhere else", () => {
  const ofSpace = viewer(grant("facilitator", "space:data"));
  expect(mayDo(ofSpace, "change-any", { spaceId: "data", places: [] })).toBe(true);
  expect(mayDo(ofSpace, "change-any", { spaceId: "other", places: ["data"] })).toBe(false);
  expect(mayDo(ofSpace, "change-any")).toBe(false);
  expect(mayDoSomewhere(ofSpace, "change-any")).toBe(true);
  expect(whereMay(ofSpace, "change-any")).toEqual({ spaceIds: ["data"], places: [] });

  const ofPlace = viewer(grant("contributor", "place:E06000005"));
  expect(mayDo(ofPlace, "release-own", { spaceId: null, places: ["E06000001", "E06000005"] })).toBe(true);
  expect(mayDo(ofPlace, "release-own", { spaceId: "E06000005", places: ["E06000001"] })).toBe(false);
  expect(mayDo(ofPlace, "release-own")).toBe(false);
  expect(whereMay(viewer(grant("facilitator")), "change-any")).toBe("everywhere");
});

test("a role that has run out, or is somebody else's, counts for nothing", () => {
  expect(mayDo(viewer(grant("facilitator", null, now)), "change-any")).toBe(false);
  expect(mayDo(viewer({ ...grant("facilitator"), memberId: "ana" }), "change-any")).toBe(false);
});
