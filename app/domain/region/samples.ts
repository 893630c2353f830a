import type { LinkWorker, RoleGrant, Team } from "#app/domain/people/staff.ts";
import type { Weekday } from "#app/domain/region/region.ts";

/** A sample member: invented, with a mail address that belongs to nobody. Members see what is in the profile. */
export type SampleMember = { id: string; name: string; mail: string; profile: SampleProfile | null };

export type SampleProfile = { workRole: string; organisation: string; place: string; askMeAbout: string };

export type SampleTeam = Omit<Team, "pausedSince"> & {
  paused: boolean;
  about: string; /* one sentence on who employs and hosts it */
};

export type SampleWorker = Omit<LinkWorker, "openCount" | "lastAssignedAt" | "conflicts">;

/** The invented teams and people of the demonstration, checked; set-up turns them into rows that say `sample`. */
export type Samples = {
  members: SampleMember[];
  teams: SampleTeam[];
  workers: SampleWorker[];
  grants: RoleGrant[];
  councilTeams: Record<string, string>; // council code → the team for people of that area without a PCN's team
  pcnAgreements: Record<string, string[]>; // PCN without a team of its own → teams that agreed to take its people
  dutyWeek: Record<Weekday, string>; // who is duty coordinator on each day, a member's id
};
