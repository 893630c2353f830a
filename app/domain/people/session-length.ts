const minute = 60_000;
const hour = 60 * minute;

/** How long a session may lie idle and how long it may last at all, in milliseconds. */
export type SessionLength = { idleMs: number; lastsMs: number };

/**
 * A guest's session lasts as long as an unsent conversation is kept: 24 hours, because an anxious or slow person may
 * put the phone down for half a day. A member's ends after 30 minutes of nothing and after 12 hours at the latest.
 * Source: docs/decisions/0008-sign-in-and-jobs.md.
 */
export const guestSession: SessionLength = { idleMs: 24 * hour, lastsMs: 24 * hour };
export const memberSession: SessionLength = { idleMs: 30 * minute, lastsMs: 12 * hour };

/** A session is written to at most this often, so that reading pages does not become writing. */
export const touchEveryMs = minute;

/** When a session ends if nobody comes back: never later than its absolute end. */
export function idleEnd(now: Date, length: SessionLength, endsAt: Date): Date {
  return new Date(Math.min(now.getTime() + length.idleMs, endsAt.getTime()));
}
