import type { Services } from "#app/services.ts";
import { makeDelivery } from "./deliver.ts";
import { pageOf } from "./page-of.ts";
import { makePresence } from "./presence.ts";
import { makeRooms, type Room } from "./room.ts";
import { sendGone, type Seat } from "./seat.ts";
import { makeTellNow } from "./tell-now.ts";

const typingMs = 5_000;
const wentMs = 2_000; // a page that is loaded again is back by then

export type Host = ReturnType<typeof makeHost>;

/** Brings sockets and conversations together: seats them, hands out what is new, and says who is there. */
export function makeHost(services: Services, ghostMs: number) {
  const rooms = makeRooms();
  const tellNow = makeTellNow(services, rooms);
  const presence = makePresence(services, ghostMs);
  const delivery = makeDelivery(services, (room) => tellNow.soon(room));

  const endTyping = (room: Room, memberId: string): void => {
    clearTimeout(room.typing.get(memberId)?.ends);
    if (room.typing.delete(memberId)) tellNow.soon(room);
  };

  const leave = (seat: Seat): void => {
    rooms.leave(seat);
    if (seat.side === "staff") endTyping(seat.room, seat.memberId);
    if (presence.went(seat)) tellNow.soon(seat.room, wentMs);
  };

  return {
    services,
    rooms,
    presence,
    tellNow,
    delivery,
    endTyping,

    /** Seats a socket before it reads, so that nothing falls between; what is new is held back until it has read. */
    sit<OneSeat extends Seat>(seat: OneSeat): OneSeat {
      rooms.sit(seat);
      if (presence.came(seat)) tellNow.soon(seat.room);
      return seat;
    },

    holdBack<OneSeat extends Seat>(seat: OneSeat): OneSeat {
      return Object.assign(seat, { holding: true, caughtUp: false });
    },

    /** What a socket that reads from a number is answered with; `afterwards` lets go of what is newer. */
    caughtUp<Item extends { n: number }>(seat: Seat, read: { after: number; found: Item[]; last: number }) {
      const items = pageOf(read.found);
      seat.last = items.at(-1)?.n ?? Math.min(read.after, read.last);
      const more = seat.last < read.last;
      seat.caughtUp = !more;
      const afterwards = () => {
        seat.holding = more;
        if (!more) delivery.wake(seat.room);
      };
      return { items, more, afterwards };
    },

    leave,

    /** They may not see it any more. */
    takeAway(seat: Seat): void {
      sendGone(seat);
      leave(seat);
    },

    startTyping(room: Room, { id, name }: { id: string; name: string }): void {
      const known = room.typing.get(id);
      clearTimeout(known?.ends);
      const ends = setTimeout(() => endTyping(room, id), typingMs);
      room.typing.set(id, { name, ends: ends.unref() });
      if (known === undefined) tellNow.soon(room);
    },

    stop(): void {
      presence.stop();
      tellNow.stop();
    },
  };
}
