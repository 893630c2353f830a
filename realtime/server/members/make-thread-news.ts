import type { ThreadLook } from "#app/domain/discussion/thread-look.ts";
import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { findThreadLook } from "#db/queries/discussion/thread-look.ts";
import { listThreadStands } from "#db/queries/discussion/thread-stands.ts";
import { cutLine, isNotReading } from "../line.ts";
import type { MemberSocket } from "../live-sockets.ts";
import { inTurns } from "./in-turns.ts";
import type { Listener, ThreadSeat } from "./listener.ts";
import type { Listeners } from "./make-listeners.ts";
import { readersIn } from "./readers-in.ts";

export type ThreadNews = ReturnType<typeof makeThreadNews>;

type Woken = { threadId: string; changed: boolean };

/**
 * Tells whoever has a thread open how far it has come: read once a turn of the event loop, however much was written, and
 * by number, so that nothing is told twice or left out. The door is asked each time, and who may not read it any more is
 * told only that.
 */
export function makeThreadNews(services: Services, listeners: Listeners) {
  const { db, log } = services;

  const tell = async (woken: readonly Woken[]): Promise<void> => {
    const changed = new Set(woken.filter((one) => one.changed).map(({ threadId }) => threadId));
    for (const { id, lastNumber, spaceId, resourceId } of await listThreadStands(db.read, idsOf(woken))) {
      const room = listeners.room(id);
      if (room === null) continue;
      Object.assign(room, { spaceId, resourceId });
      // Who sits down while the others are asked about asks the door, and reads where the thread stands, by themselves.
      const seats = [...room.listeners].map((listener) => ({ listener, seat: listener.seat }));
      const readers = await readersIn(services, id, [...room.listeners]);
      const here = { lastNumber, look: changed.has(id) ? findThreadLook(db.read, id) : null };
      for (const { listener, seat } of seats) {
        if (seat === null || listener.seat !== seat) continue;
        if (readers.has(listener)) tellOne(listener.socket, seat, here);
        else takeAway(listeners, listener, seat);
      }
    }
  };

  const ask = inTurns(tell, (error, woken) => {
    log("live-delivery-failed", errorFields(error));
    // They come back and read what they missed.
    for (const id of idsOf(woken))
      for (const { socket } of listeners.room(id)?.listeners ?? []) cutLine(socket.data.line);
  });

  return {
    /** `changed`: something of it reads otherwise than before. */
    wake(threadId: string, changed = false): void {
      if (listeners.room(threadId) !== null) ask({ threadId, changed });
    },
  };
}

function idsOf(woken: readonly Woken[]): string[] {
  return [...new Set(woken.map(({ threadId }) => threadId))];
}

type Stands = { lastNumber: number; look: ThreadLook | null };

function tellOne(socket: MemberSocket, seat: ThreadSeat, { lastNumber: last, look }: Stands): void {
  const { number: thread } = seat.room;
  if (seat.holding) {
    seat.missed = { changed: look !== null || seat.missed?.changed === true };
    return;
  }
  if (look !== null) socket.emit("thread-changed", { thread, look });
  if (seat.last < last) {
    socket.emit("post-written", { thread, last, fresh: last - seat.last });
    seat.last = last;
  }
  if (isNotReading(socket.data.line)) cutLine(socket.data.line);
}

function takeAway(listeners: Listeners, listener: Listener, { holding, room }: ThreadSeat): void {
  if (holding) return; // it is asking the door itself
  listener.socket.emit("gone", { thread: room.number });
  listeners.stand(listener);
}
