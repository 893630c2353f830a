import type { Calendar } from "#app/domain/clock/calendar.ts";
import { sayTime } from "#app/domain/clock/say-date.ts";
import { isHere, joinedNow, type Live } from "#app/domain/conversation/live.ts";
import { whenRead } from "#app/domain/conversation/when-read.ts";
import { sayNames } from "#app/domain/conversation/say-names.ts";
import type { PersonNow } from "#app/domain/conversation/transcript.ts";

/** `there`: members who have the conversation open at this minute. `cannotWait`: the safety wording of that name. */
export type PersonNowGiven = { there: readonly string[]; cannotWait: string };

/**
 * Who reads what the person writes, at this minute, in words that are true in it: somebody who has joined; else the link
 * worker who holds it, while they are here; else when it is read. Empty once the referral is closed. Decision record 0018.
 */
export function personNow(live: Live, given: PersonNowGiven, now: Date, calendar: Calendar): PersonNow {
  if (live.state === "closed") return { says: "", watching: false };
  const joined = joinedNow(live, now);
  if (joined.length > 0) {
    const watchers = joined.filter(({ memberId }) => given.there.includes(memberId));
    return watchers.length > 0
      ? { says: sayWatching(watchers), watching: true }
      : { says: sayCut(joined), watching: false };
  }
  const here = sayHere(live, now, calendar);
  return { says: here ?? whenRead(live, given.cannotWait, now, calendar), watching: false };
}

function sayWatching(watchers: readonly { name: string }[]): string {
  const names = sayNames(watchers.map(({ name }) => name));
  return watchers.length === 1 ? `${names} has joined and reads this now.` : `${names} have joined and read this now.`;
}

function sayCut(joined: readonly { name: string }[]): string {
  const names = sayNames(joined.map(({ name }) => name));
  return `${names} ${joined.length === 1 ? "has" : "have"} joined. Their line is broken just now. What you write is kept for them.`;
}

const fiveMinutesMs = 5 * 60_000;

/** To the next five minutes: "about" is no clock, and a moment that has passed is never named. */
function sayHere({ teamLive, worker }: Live, now: Date, calendar: Calendar): string | null {
  if (!teamLive || worker === null || worker.hereUntil === null || !isHere(worker.hereUntil, now)) return null;
  const about = new Date(Math.ceil(worker.hereUntil.getTime() / fiveMinutesMs) * fiveMinutesMs);
  return `${worker.name} is here until about ${sayTime(about, calendar)} and sees what you write.`;
}
