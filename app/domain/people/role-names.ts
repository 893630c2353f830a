import type { Role } from "#app/domain/people/staff.ts";

/** What each role is called on a page. */
export const roleNames: Readonly<Record<Role, string>> = {
  "link-worker": "Link worker",
  "team-lead": "Team lead",
  "safeguarding-lead": "Safeguarding lead",
  "duty-coordinator": "Duty coordinator",
  facilitator: "Facilitator",
  administrator: "Administrator",
  contributor: "Contributor",
};
