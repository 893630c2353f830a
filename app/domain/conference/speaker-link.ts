import { endOfSession, type SessionTime } from "./deck-moment.ts";
import type { Calendar } from "#app/domain/clock/calendar.ts";

const day = 86_400_000;
const afterSession = 30 * day;
const atLeast = 14 * day; // for a link that is asked for long after the day

/** Until when a speaker's link can be used: 30 days after the session, and two weeks at least from when it was mailed. */
export function speakerLinkEnds(session: SessionTime, now: Date, calendar: Calendar): Date {
  return new Date(Math.max(endOfSession(session, calendar).getTime() + afterSession, now.getTime() + atLeast));
}

/** Why a speaker's link opens nothing, or null. */
export function whySpeakerLinkNot(
  link: { endsAt: Date; revokedAt: Date | null } | null,
  now: Date,
): "unknown" | "revoked" | "ended" | null {
  if (link === null) return "unknown";
  if (link.revokedAt !== null) return "revoked";
  return link.endsAt <= now ? "ended" : null;
}
