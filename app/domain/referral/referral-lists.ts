import type { Calendar } from "#app/domain/clock/calendar.ts";
import { canSeeReferral, coversNow, isOfTeam, type ReferralFacts, type Viewer } from "#app/domain/people/may.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";
import { overdueClocks, type ClockFacts } from "#app/domain/referral/referral-clocks.ts";

export type OpenList = "urgent" | "new" | "mine" | "team" | "waiting" | "overdue";
export type ReferralList = OpenList | "closed";

/** What the desk's lists are made from. */
export type ListedReferral = Omit<ReferralFacts, "flagged" | "overdue"> & ClockFacts;

/**
 * The lists of the desk that show a referral to a viewer; none when they may not see it or it is closed.
 *
 * Urgent: flagged, until someone has seen the flag and the first contact is made. New: nobody has read it yet. Mine: the
 * viewer holds it, or covers it today. Team: it belongs to the viewer's team. Waiting: for the person, or paused as
 * agreed. Overdue: a clock has run out.
 */
export function listsOf(
  referral: ListedReferral,
  viewer: Viewer,
  teamHours: TeamHours,
  calendar: Calendar,
): OpenList[] {
  const overdue = overdueClocks(referral, teamHours, viewer.now, calendar).length > 0;
  return listsWith({ ...referral, flagged: isUrgent(referral), overdue }, viewer);
}

/** The same, where it is known already whether the flag still needs somebody and whether a clock has run out. */
export function listsWith(facts: ReferralFacts & Pick<ClockFacts, "reviewedAt">, viewer: Viewer): OpenList[] {
  if (facts.state === "closed" || !canSeeReferral(viewer, facts)) return [];
  const lists: OpenList[] = [];
  if (facts.flagged) lists.push("urgent");
  if (facts.reviewedAt === null) lists.push("new");
  if (facts.workerId === viewer.memberId || coversNow(viewer, facts)) lists.push("mine");
  if (isOfTeam(viewer, facts.teamId)) lists.push("team");
  if (facts.state === "waiting-for-person" || facts.state === "paused") lists.push("waiting");
  if (facts.overdue) lists.push("overdue");
  return lists;
}

/** The list with which a day begins: urgent when there is anything, else mine, else new. */
export function firstList(counts: Readonly<Record<OpenList, number>>): OpenList {
  if (counts.urgent > 0) return "urgent";
  return counts.mine > 0 ? "mine" : "new";
}

/** Whether a flag still needs somebody: not yet seen, or seen and no contact made. */
export function isUrgent(
  referral: Pick<ClockFacts, "state" | "flaggedAt" | "acknowledgedAt" | "contactedAt">,
): boolean {
  if (referral.flaggedAt === null || referral.state === "closed") return false;
  return referral.acknowledgedAt === null || referral.contactedAt === null;
}
