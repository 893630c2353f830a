import type { Calendar } from "#app/domain/clock/calendar.ts";
import { dueBy, flaggedDue, readingTime } from "#app/domain/clock/due-by.ts";
import { isOpen } from "#app/domain/clock/opening.ts";
import { addWorkingDays, workingDaysBetween } from "#app/domain/clock/working-days.ts";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { standsStill, type ReferralState } from "#app/domain/referral/referral-state.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";

export const reviewWithinWorkingDays = 2;
export const contactWithinWorkingDays = 5;
export const answerWithinWorkingDays = 2; // a message of the person, and the check after a withdrawal

/** What the clocks of a referral are read from. */
export type ClockFacts = {
  state: ReferralState;
  submittedAt: Date;
  reviewDueAt: Date;
  contactDueAt: Date;
  reviewedAt: Date | null;
  contactedAt: Date | null;
  flaggedAt: Date | null;
  acknowledgedAt: Date | null; // when somebody said that they saw the flag
  waitingSince: Date | null; // clocks stand still since; while withdrawing, when the person withdrew
  newFromPersonAt: Date | null; // the person wrote and nobody has read it
};

export type ClockName = "flag" | "reading" | "review" | "contact" | "message" | "withdrawal-check";
export type Due = { clock: ClockName; at: Date };

/** The two clocks that start when a referral is sent: read within two working days, first contact within five. */
export function clocksFrom(submittedAt: Date, calendar: Calendar): { reviewDueAt: Date; contactDueAt: Date } {
  return {
    reviewDueAt: dueBy(submittedAt, reviewWithinWorkingDays, calendar),
    contactDueAt: dueBy(submittedAt, contactWithinWorkingDays, calendar),
  };
}

/** Every clock that runs now, the nearest first. Waiting for the person stops review and contact, never a flag or an unread message. */
export function runningClocks(facts: ClockFacts, teamHours: TeamHours, calendar: Calendar): Due[] {
  if (facts.state === "closed") return [];
  const dues: Due[] = [];
  if (facts.flaggedAt && !facts.acknowledgedAt) dues.push({ clock: "flag", at: flaggedDue(facts.flaggedAt, calendar) });
  if (facts.newFromPersonAt)
    dues.push({ clock: "message", at: dueBy(facts.newFromPersonAt, answerWithinWorkingDays, calendar) });
  if (facts.state === "withdrawing" && facts.waitingSince) {
    dues.push({ clock: "withdrawal-check", at: dueBy(facts.waitingSince, answerWithinWorkingDays, calendar) });
  }
  if (!standsStill(facts.state)) dues.push(...firstClocks(facts, teamHours, calendar));
  return dues.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The clocks that have run out. */
export function overdueClocks(facts: ClockFacts, teamHours: TeamHours, now: Date, calendar: Calendar): ClockName[] {
  return runningClocks(facts, teamHours, calendar)
    .filter((due) => due.at < now)
    .map((due) => due.clock);
}

/** What a person who sent at night or at a weekend was told: read by then. Null when the team was at work. */
export function promisedReading(submittedAt: Date, teamHours: TeamHours, calendar: Calendar): Date | null {
  return isOpen(submittedAt, teamHours, calendar) ? null : readingTime(submittedAt, teamHours, calendar);
}

/** A due time moved on by the working days that a referral stood still. Never earlier than before. */
export function dueAfterWaiting(dueAt: Date, waitingSince: Date, goesOnAt: Date, calendar: Calendar): Date {
  if (dueAt < waitingSince) return dueAt; // it had run out before the waiting began
  const stood = workingDaysBetween(localDateOf(waitingSince, calendar), localDateOf(goesOnAt, calendar), calendar);
  if (stood === 0) return dueAt;
  const { date, minutes } = calendar.localOf(dueAt);
  return calendar.instantOf(addWorkingDays(date, stood, calendar), minutes);
}

function firstClocks(facts: ClockFacts, teamHours: TeamHours, calendar: Calendar): Due[] {
  const dues: Due[] = [];
  const promised = facts.reviewedAt ? null : promisedReading(facts.submittedAt, teamHours, calendar);
  if (promised) dues.push({ clock: "reading", at: promised });
  if (!facts.reviewedAt) dues.push({ clock: "review", at: facts.reviewDueAt });
  if (!facts.contactedAt) dues.push({ clock: "contact", at: facts.contactDueAt });
  return dues;
}
