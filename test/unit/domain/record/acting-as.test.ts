import { expect, test } from "vitest";
import { actingAs } from "#app/domain/record/acting-as.ts";
import type { Role, RoleGrant } from "#app/domain/people/staff.ts";

const grants = (...held: [Role, string | null][]): RoleGrant[] =>
  held.map(([role, scope]) => ({ memberId: "m", role, scope, until: null }));

test("of several roles the one that is nearest to the person counts, with its team", () => {
  const lead = grants(["team-lead", "a"], ["link-worker", "a"]);
  expect(actingAs(lead, "a")).toEqual({ role: "link-worker", teamId: "a" });
  expect(actingAs(grants(["duty-coordinator", null], ["link-worker", "b"]), "a")).toEqual({
    role: "duty-coordinator",
    teamId: null,
  });
  expect(actingAs(grants(["safeguarding-lead", null], ["duty-coordinator", null]), "a").role).toBe("safeguarding-lead");
  expect(actingAs(grants(["safeguarding-lead", "b"], ["team-lead", "b"]), "a")).toEqual({
    role: "team-lead",
    teamId: "b",
  });
});

test("a colleague of another team who covers acts as what they are there", () => {
  expect(actingAs(grants(["link-worker", "b"]), "a")).toEqual({ role: "link-worker", teamId: "b" });
});

test("without a team of its own nobody is taken for one of its workers, and without a role nobody is taken for staff", () => {
  expect(actingAs(grants(["link-worker", "b"], ["duty-coordinator", null]), null).role).toBe("duty-coordinator");
  expect(actingAs([], "a")).toEqual({ role: "", teamId: null });
  expect(actingAs(grants(["facilitator", null]), "a")).toEqual({ role: "facilitator", teamId: null });
});
