import type { Role, RoleGrant } from "#app/domain/people/staff.ts";
import { openStates, type Mover, type ReferralState } from "#app/domain/referral/referral-state.ts";

/** A member who looks, with their grants, at a moment: grants run out. */
export type Viewer = { memberId: string; grants: readonly RoleGrant[]; now: Date };

/** What decides who may see and do things with a referral. */
export type ReferralFacts = {
  state: ReferralState;
  teamId: string | null; // null: the duty coordinator owns it
  workerId: string | null;
  flagged: boolean; // a flag stands
  overdue: boolean;
  sharing: "straight" | "by-hand" | null; // how its team gives out work; null without a team
  coverMemberId: string | null; // who covers flags for its team
  coveringMemberIds: readonly string[]; // staff who look after it for its holder today
  conflictMemberIds: readonly string[]; // staff who know the person: they see nothing of it
  asksNobody: boolean; // closed without a team, and what its person asks of us waits
};

/**
 * Whether a member may see a referral: its team's link workers and leads; a colleague who covers it today, while it is
 * open; its safeguarding lead and cover while it is flagged; a duty coordinator only what is unowned, flagged or
 * overdue, and closed what nobody else could answer. Never staff who know the person. Administrators and facilitators see no referrals. Anyone else is told that
 * there is none.
 */
export function canSeeReferral(viewer: Viewer, referral: ReferralFacts): boolean {
  if (referral.conflictMemberIds.includes(viewer.memberId)) return false;
  if (isOfTeam(viewer, referral.teamId) || coversNow(viewer, referral)) return true;
  if (referral.flagged && referral.coverMemberId === viewer.memberId) return true;
  if (referral.flagged && holdsNow(viewer, "safeguarding-lead", referral.teamId)) return true;
  return isDutyFor(viewer, referral);
}

/** What a member is to a referral, for whyMoveNot. Empty: they may do nothing with it. */
export function moversOf(viewer: Viewer, referral: ReferralFacts): Mover[] {
  if (!canSeeReferral(viewer, referral)) return [];
  const movers: Mover[] = [];
  const inTeam = isOfTeam(viewer, referral.teamId);
  if (inTeam && referral.workerId === viewer.memberId) movers.push("holder");
  if (inTeam && referral.workerId !== viewer.memberId) movers.push("team-worker");
  if (coversNow(viewer, referral)) movers.push("cover");
  if (referral.teamId !== null && holdsNow(viewer, "team-lead", referral.teamId)) movers.push("lead");
  if (isDutyFor(viewer, referral)) movers.push("duty");
  return movers;
}

/**
 * Whether a member may decide on the end of a record: whether it is erased, or kept any longer. A lead of its team, or a
 * duty coordinator of what they see or is closed; never whoever holds or covers it, or knows the person. They see no word of it.
 */
export function mayDecideEnd(viewer: Viewer, referral: ReferralFacts): boolean {
  const { conflictMemberIds, workerId, coveringMemberIds, teamId, state } = referral;
  if ([workerId, ...conflictMemberIds, ...coveringMemberIds].includes(viewer.memberId)) return false;
  if (teamId !== null && holdsNow(viewer, "team-lead", teamId)) return true;
  return isDutyFor(viewer, referral) || (state === "closed" && holdsNow(viewer, "duty-coordinator"));
}

/** Whether a member may place a hold on a record and end it: a lead of its team or its safeguarding lead who does not know the person. */
export function mayHold(viewer: Viewer, { conflictMemberIds, teamId }: ReferralFacts): boolean {
  if (conflictMemberIds.includes(viewer.memberId)) return false;
  return (teamId !== null && holdsNow(viewer, "team-lead", teamId)) || holdsNow(viewer, "safeguarding-lead", teamId);
}

/** Whether a member may take a waiting referral for themselves. In a team that shares out by hand only the lead gives out work. */
export function canTake(viewer: Viewer, referral: ReferralFacts): boolean {
  if (referral.state !== "queued" || referral.teamId === null || !canSeeReferral(viewer, referral)) return false;
  if (holdsNow(viewer, "team-lead", referral.teamId)) return true;
  return referral.sharing === "straight" && holdsNow(viewer, "link-worker", referral.teamId);
}

/** Whether a member is a link worker or the lead of a team now. */
export function isOfTeam(viewer: Viewer, teamId: string | null): boolean {
  return teamId !== null && (holdsNow(viewer, "link-worker", teamId) || holdsNow(viewer, "team-lead", teamId));
}

/** The teams whose link worker or lead a member is now. */
export function ownTeams(viewer: Viewer): string[] {
  const teams = viewer.grants.flatMap(({ scope }) => (scope !== null && isOfTeam(viewer, scope) ? [scope] : []));
  return [...new Set(teams)];
}

/** Whether a member leads a team now. */
export function leadsTeam(viewer: Viewer, teamId: string): boolean {
  return holdsNow(viewer, "team-lead", teamId);
}

/** Whether a member looks after an open referral for its holder today. Only a link worker or a lead can, of whichever team. */
export function coversNow(viewer: Viewer, { state, coveringMemberIds }: ReferralFacts): boolean {
  if (state === "closed" || !coveringMemberIds.includes(viewer.memberId)) return false;
  return viewer.grants.some(({ scope }) => isOfTeam(viewer, scope));
}

function isDutyFor(viewer: Viewer, referral: ReferralFacts): boolean {
  if (!holdsNow(viewer, "duty-coordinator")) return false;
  if (referral.asksNobody) return true;
  const open = openStates.some((state) => state === referral.state);
  return open && (referral.teamId === null || referral.flagged || referral.overdue);
}

/** Whether a role is held now. A grant for a team holds there only; one for the whole region holds everywhere, but for the roles of a team. */
function holdsNow(viewer: Viewer, role: Role, teamId: string | null = null): boolean {
  return viewer.grants.some((grant) => {
    if (grant.memberId !== viewer.memberId || grant.role !== role) return false;
    if (grant.until !== null && grant.until <= viewer.now) return false;
    if (role === "link-worker" || role === "team-lead") return teamId !== null && grant.scope === teamId;
    return grant.scope === null || grant.scope === teamId;
  });
}
