import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { findLive } from "#db/queries/live.ts";
import { isReady } from "./line.ts";
import { personNowOf, staffNowOf } from "./now-of.ts";
import type { Room, Rooms } from "./room.ts";
import { sendPersonNow, sendStaffNow, type Seat } from "./seat.ts";

const againAfterMs = 1_000;

/**
 * Tells everyone in a conversation who is there, when that has changed for them. It is volatile: a line that is not ready
 * is told a second later what is so by then, and never what was so.
 */
export function makeTellNow(services: Services, rooms: Rooms) {
  const planned = new Map<Room, { afterMs: number; timer: NodeJS.Timeout }>();
  let stopped = false;

  const tell = async (room: Room): Promise<void> => {
    const live = await findLive(services.db.read, room.conversationId);
    if (live === null || rooms.find(room.conversationId) !== room) return;
    room.teamId = live.teamId;
    const person = personNowOf(live, services);
    const told = [
      ...[...room.people].map((seat) => tellOne(seat, person, (now) => sendPersonNow(seat, now))),
      ...[...room.staff].map((seat) =>
        tellOne(seat, staffNowOf(live, seat, services), (now) => sendStaffNow(seat, now)),
      ),
    ];
    if (told.includes(false)) soon(room, againAfterMs);
  };

  /** The sooner of two plans is kept. */
  const soon = (room: Room, afterMs = 0): void => {
    const before = planned.get(room);
    if (stopped || (before !== undefined && before.afterMs <= afterMs)) return;
    clearTimeout(before?.timer);
    const timer = setTimeout(() => {
      planned.delete(room);
      tell(room).catch((error: unknown) => services.log("live-now-failed", errorFields(error)));
    }, afterMs);
    planned.set(room, { afterMs, timer: timer.unref() });
  };

  return {
    soon,
    stop: () => {
      stopped = true;
      for (const { timer } of planned.values()) clearTimeout(timer);
    },
  };
}

/** @returns false when it has to be told again later. A seat that reads what it missed is told with that. */
function tellOne<Now>(seat: Seat, now: Now, send: (now: Now) => void): boolean {
  const told = JSON.stringify(now);
  if (seat.holding || told === seat.toldNow) return true;
  if (!isReady(seat.socket.data.line)) return false;
  seat.toldNow = told;
  send(now);
  return true;
}
