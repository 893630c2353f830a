import { isStaff } from "#app/domain/people/is-staff.ts";
import type { RoleGrant } from "#app/domain/people/staff.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session may lie idle and how long it may last at all, in milliseconds. */
export type SessionLength = { idleMs: number; lastsMs: number };

/**
 * A guest's session lasts as long as an unsent conversation is kept: 24 hours, because an anxious or slow person may
 * put the phone down for half a day. That of somebody who needs the second step ends after 30 minutes of nothing and
 * after 12 hours at the latest; any other member's after 14 days of nothing and after 90 days.
 * Source: docs/decisions/0008-sign-in-and-jobs.md and 0023.
 */
export const guestSession: SessionLength = { idleMs: 24 * hour, lastsMs: 24 * hour };
export const staffSession: SessionLength = { idleMs: 30 * minute, lastsMs: 12 * hour };
export const memberSession: SessionLength = { idleMs: 14 * day, lastsMs: 90 * day };

/** How long the session of a member with these roles lasts. */
export function sessionLengthOf(roles: readonly RoleGrant[]): SessionLength {
  return isStaff(roles) ? staffSession : memberSession;
}

/** A session is written to at most this often, so that reading pages does not become writing. */
export const touchEveryMs = minute;

/** When a session ends if nobody comes back: never later than its absolute end. */
export function idleEnd(now: Date, length: SessionLength, endsAt: Date): Date {
  return new Date(Math.min(now.getTime() + length.idleMs, endsAt.getTime()));
}
