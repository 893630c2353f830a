import type { LocalDate } from "#app/domain/clock/local-date.ts";
import type { TeamHours } from "#app/domain/people/staff.ts";
import type { ReferralState } from "#app/domain/referral/referral-state.ts";
import type { Weekday } from "#app/domain/region/region.ts";

/** What the rows say about a live conversation. What of it still holds is decided by the clock, at each look. */
export type Live = {
  conversationId: string;
  referralId: string;
  reference: string;
  state: ReferralState;
  guideOpen: boolean; // the person still answers the guide in it: a call was asked for half-way
  reviewedAt: Date | null;
  teamId: string | null; // null: the duty coordinator owns it
  teamName: string | null;
  teamLive: boolean;
  teamHours: TeamHours | null;
  worker: LiveWorker | null;
  here: LiveHere[]; // link workers of the team who said "I'm here", whether that has passed or not
  joined: LiveJoined[]; // the first who joined first
};

/** Who holds the referral, and when they work. */
export type LiveWorker = {
  memberId: string;
  name: string;
  workingDays: Weekday[]; // none for a lead without places of their own: the team's days
  hereUntil: Date | null;
  leave: { from: LocalDate; to: LocalDate; coverName: string | null }[]; // inclusive days, the earliest first
};

export type LiveHere = { memberId: string; name: string; until: Date };

export type LiveJoined = { memberId: string; name: string; joinedAt: Date; hereUntil: Date | null };

/** How long "I'm here" holds. Pressing it again starts it anew. */
export const hereForMs = 30 * 60_000;

/** "I'm here" holds until the minute it names, and not in it. */
export function isHere(hereUntil: Date | null, now: Date): boolean {
  return hereUntil !== null && hereUntil > now;
}

/** Who has joined and still counts: the team has live conversations on, and their "I'm here" has not passed. */
export function joinedNow(live: Pick<Live, "teamLive" | "joined">, now: Date): LiveJoined[] {
  return live.teamLive ? live.joined.filter(({ hereUntil }) => isHere(hereUntil, now)) : [];
}
