import type { Calendar } from "#app/domain/clock/calendar.ts";
import { canSeeReferral, isOfTeam, type ReferralFacts, type Viewer } from "#app/domain/people/may.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";
import { overdueClocks, type ClockFacts } from "#app/domain/referral/referral-clocks.ts";

export type ReferralList = "urgent" | "new" | "mine" | "team" | "overdue";

/** What the desk's lists are made from. */
export type ListedReferral = Omit<ReferralFacts, "flagged" | "overdue"> & ClockFacts;

/**
 * The lists of the desk that show a referral to a viewer; none when they may not see it or it is closed.
 *
 * Urgent: flagged, until someone has seen the flag and the first contact is made. New: nobody has read it yet. Mine: the
 * viewer holds it. Team: it belongs to the viewer's team. Overdue: a clock has run out.
 */
export function listsOf(
  referral: ListedReferral,
  viewer: Viewer,
  teamHours: TeamHours,
  calendar: Calendar,
): ReferralList[] {
  const overdue = overdueClocks(referral, teamHours, viewer.now, calendar).length > 0;
  const facts = { ...referral, flagged: isUrgent(referral), overdue };
  if (referral.state === "closed" || !canSeeReferral(viewer, facts)) return [];

  const lists: ReferralList[] = [];
  if (facts.flagged) lists.push("urgent");
  if (referral.reviewedAt === null) lists.push("new");
  if (referral.workerId === viewer.memberId) lists.push("mine");
  if (isOfTeam(viewer, referral.teamId)) lists.push("team");
  if (overdue) lists.push("overdue");
  return lists;
}

/** Whether a flag still needs somebody: not yet seen, or seen and no contact made. */
export function isUrgent(
  referral: Pick<ClockFacts, "state" | "flaggedAt" | "acknowledgedAt" | "contactedAt">,
): boolean {
  if (referral.flaggedAt === null || referral.state === "closed") return false;
  return referral.acknowledgedAt === null || referral.contactedAt === null;
}
