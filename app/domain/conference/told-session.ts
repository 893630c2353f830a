import { sayLocalDay } from "./say-local-days.ts";
import { sayTimes } from "./say-times.ts";

/** What somebody who put a session on their agenda knows of it: when and where it is, and whether it takes place. */
export type ToldSession = { day: string; startsMinutes: number; endsMinutes: number; room: string; cancelled: boolean };

type InRoom = {
  day: string;
  startsMinutes: number;
  endsMinutes: number;
  room: { name: string } | null;
  cancelledAt: Date | null;
};

/** A session as it is now, in the form in which it is told. */
export function toldOf({ day, startsMinutes, endsMinutes, room, cancelledAt }: InRoom): ToldSession {
  return { day, startsMinutes, endsMinutes, room: room?.name ?? "", cancelled: cancelledAt !== null };
}

/**
 * What to tell somebody of a session, or null when it stands as they know it: a change that was taken back is none. That
 * a session which they know as cancelled has another time says nothing to anybody.
 */
export function sayWhatChanged(told: ToldSession, now: ToldSession): string | null {
  if (now.cancelled) return told.cancelled ? null : "It is cancelled.";
  const moved =
    told.day !== now.day || told.startsMinutes !== now.startsMinutes || told.endsMinutes !== now.endsMinutes;
  if (told.cancelled) return `It takes place after all: ${sayWhen(now)}${now.room === "" ? "" : `, ${now.room}`}.`;
  const said = [
    ...(moved ? [`It is now on ${sayWhen(now)}. It was on ${sayWhen(told)}.`] : []),
    ...(told.room === now.room ? [] : [sayRoom(told.room, now.room)]),
  ];
  return said.length === 0 ? null : said.join(" ");
}

function sayWhen(session: ToldSession): string {
  return `${sayLocalDay(session.day)}, ${sayTimes(session)}`;
}

function sayRoom(before: string, after: string): string {
  if (after === "") return `It is no longer in ${before}. The new room is not known yet.`;
  return before === "" ? `It is in ${after}.` : `It is now in ${after}. It was in ${before}.`;
}
