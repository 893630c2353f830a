import { expect, test } from "vitest";
import { holdsRole } from "#app/domain/people/holds-role.ts";
import { homeOf, ownPagesOf } from "#app/domain/people/home-of.ts";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { memberSession, sessionLengthOf, staffSession } from "#app/domain/people/session-length.ts";
import type { Role, RoleGrant } from "#app/domain/people/staff.ts";

const grant = (role: Role, scope: string | null): RoleGrant => ({ memberId: "member", role, scope, until: null });

test("a role for one team counts there and nowhere else; one for the region counts in every team", () => {
  const forTeam = [grant("team-lead", "team-1")];
  expect(holdsRole(forTeam, "team-lead")).toBe(true);
  expect(holdsRole(forTeam, "team-lead", "team-1")).toBe(true);
  expect(holdsRole(forTeam, "team-lead", "team-2")).toBe(false);
  expect(holdsRole([grant("duty-coordinator", null)], "duty-coordinator", "team-2")).toBe(true);
  expect(holdsRole([grant("link-worker", null)], "link-worker", "team-2")).toBe(false);
});

test("one of several roles is enough, and another role is not", () => {
  expect(holdsRole([grant("team-lead", "team-1")], ["link-worker", "team-lead"], "team-1")).toBe(true);
  expect(holdsRole([grant("facilitator", null)], ["link-worker", "team-lead"])).toBe(false);
  expect(holdsRole([], "link-worker")).toBe(false);
});

test("whoever works with people begins at the desk, whoever keeps the network at its pages, and any other member at their account", () => {
  expect(homeOf([grant("administrator", null), grant("link-worker", "team-1")])).toBe("/desk");
  expect(homeOf([grant("administrator", null)])).toBe("/administration");
  expect(homeOf([grant("facilitator", null)])).toBe("/network");
  expect(homeOf([grant("contributor", "space:data")])).toBe("/account");
  expect(homeOf([])).toBe("/account");
  expect(isStaff([grant("facilitator", null)])).toBe(true);
  expect(isStaff([])).toBe(false);
});

test("the second step is needed for every role but a contributor's", () => {
  expect(isStaff([grant("contributor", null)])).toBe(false);
  expect(isStaff([grant("contributor", null), grant("link-worker", "team-1")])).toBe(true);
  expect(sessionLengthOf([grant("contributor", null)])).toEqual(memberSession);
  expect(sessionLengthOf([grant("facilitator", "place:E06000005")])).toEqual(staffSession);
});

test("the menu holds the pages of one's roles and those of every member", () => {
  const pages = (...roles: RoleGrant[]) => ownPagesOf(roles).map(({ to }) => to);
  expect(pages()).toEqual(["/library", "/members", "/notices", "/account"]);
  expect(pages(grant("link-worker", "team-1"))).toEqual(["/desk", "/library", "/members", "/notices", "/account"]);
  expect(ownPagesOf([], 3).at(-2)).toEqual({ to: "/notices", text: "Notices (3 new)" });
  expect(pages(grant("facilitator", null))).toEqual(["/network", "/library", "/members", "/notices", "/account"]);
  expect(pages(grant("administrator", null))).toEqual([
    "/network",
    "/administration",
    "/library",
    "/members",
    "/notices",
    "/account",
  ]);
});
