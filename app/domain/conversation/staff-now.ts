import { joinedNow, type Live } from "#app/domain/conversation/live.ts";
import { sayNames } from "#app/domain/conversation/say-names.ts";
import type { StaffNow } from "#app/domain/conversation/transcript.ts";
import { whyJoinNot } from "#app/domain/conversation/why-join-not.ts";
import type { Mover } from "#app/domain/referral/referral-state.ts";

export type StaffNowGiven = {
  readerId: string;
  movers: readonly Mover[]; // of the reader: see moversOf
  personHere: boolean;
  typing: readonly { memberId: string; name: string }[];
};

/** Who takes part, as staff read it at this minute. The reader's own typing is not shown to them. */
export function staffNow(live: Live, given: StaffNowGiven, now: Date): StaffNow {
  const { readerId } = given;
  const joined = joinedNow(live, now);
  const own = joined.some(({ memberId }) => memberId === readerId);
  const others = joined.filter(({ memberId }) => memberId !== readerId).map(({ name }) => name);
  return {
    live: live.teamLive,
    says: sayJoined(own, others),
    joined: own,
    canJoin: !own && whyJoinNot(live, readerId, given.movers, now) === null,
    personHere: given.personHere,
    typing: given.typing.filter(({ memberId }) => memberId !== readerId).map(({ name }) => name),
  };
}

function sayJoined(own: boolean, others: readonly string[]): string {
  if (!own && others.length === 0) return "Nobody has joined.";
  const names = sayNames(own ? ["You", ...others] : others);
  return `${names} ${own || others.length > 1 ? "have" : "has"} joined.`;
}
