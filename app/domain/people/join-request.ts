import { localDateOf, type Calendar } from "#app/domain/clock/calendar.ts";
import { dueBy } from "#app/domain/clock/due-by.ts";
import { workingDaysBetween } from "#app/domain/clock/working-days.ts";

/** What somebody who asks to join says of themselves, in their own words; `place` is a place's code. */
export type JoinWords = {
  name: string;
  mail: string;
  workRole: string;
  organisation: string;
  place: string;
  why: string;
};

/** In how many working days a request is answered. Source: community.md N2 and the join page, which promises it. */
export const joinAnsweredIn = 3;

/** How many letters each answer may have. */
export const joinLengths = { name: 100, mail: 254, workRole: 100, organisation: 150, why: 1000, reason: 1000 } as const;

/** The part of a mail address behind the last @, in small letters. */
export function domainOf(mail: string): string {
  return mail
    .slice(mail.lastIndexOf("@") + 1)
    .trim()
    .toLowerCase();
}

/** A domain as an administrator writes it, in small letters and without an @; null when it cannot be one. */
export function readDomain(typed: string): string | null {
  const domain = typed.trim().toLowerCase().replace(/^@/, "");
  return domain.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(domain)
    ? domain
    : null;
}

/** How many working days a request has waited, and whether that is longer than was promised. */
export function joinAge(askedAt: Date, now: Date, calendar: Calendar): { workingDays: number; overdue: boolean } {
  const workingDays = workingDaysBetween(localDateOf(askedAt, calendar), localDateOf(now, calendar), calendar);
  return { workingDays, overdue: now > dueBy(askedAt, joinAnsweredIn, calendar) };
}
