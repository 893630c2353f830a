import type { Weekday } from "#app/domain/region/region.ts";

/**
 * Teams of link workers and the people in them: rows that an administrator keeps, not content.
 * The sample teams of the demonstration are data in content/region/samples and become these rows.
 */
export type Team = {
  id: string;
  name: string; // "Sample Gateshead link workers"
  sample: boolean;
  employer: string; // who employs the link workers
  host: string; // where they are based
  phone: string; // the number a call comes from
  pcnCodes: string[];
  hours: TeamHours;
  /** How new referrals are given out: "straight" to a worker, or "by-hand" from the team's queue by a lead. */
  sharing: "straight" | "by-hand";
  pausedSince: Date | null;
  keepsGpRecordNotes: boolean;
  /** Teams that agreed to take this team's people when it is paused or cannot, in order. */
  coverTeamIds: string[];
  coverMemberId: string | null; // a named person who covers flags
  safeguardingLeadId: string | null;
};

export type TeamHours = { days: Weekday[]; opens: string; closes: string }; // "09:00", local time

export type LinkWorker = {
  memberId: string;
  teamId: string;
  name: string;
  active: boolean;
  acceptsNew: boolean;
  workingDays: Weekday[];
  leave: { from: string; to: string; sick?: boolean }[]; // inclusive local dates "YYYY-MM-DD"
  capacity: number; // open people at once, set by the team
  openCount: number; // people held open now; paused and waiting ones do not count
  languages: string[]; // language codes besides English
  signsBsl: boolean;
  gender: "woman" | "man" | "not-said";
  specialisms: string[]; // need ids
  stepFree: boolean; // can meet in step-free places
  homeVisits: boolean;
  /** When a referral was last assigned; null if never. Ties go to whoever waited longest. */
  lastAssignedAt: Date | null;
  /** Referrals this worker must not be given (knows the person): conversation or referral ids. */
  conflicts: string[];
};

export type Role =
  | "link-worker"
  | "team-lead"
  | "safeguarding-lead"
  | "duty-coordinator"
  | "facilitator"
  | "administrator"
  | "contributor";

export type RoleGrant = {
  memberId: string;
  role: Role;
  scope: string | null /* a team's id, "space:ID", "place:ID", or null for the whole region */;
  until: Date | null;
};
