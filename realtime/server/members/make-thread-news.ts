import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { listThreadStands } from "#db/queries/discussion/thread-stands.ts";
import { cutLine, isNotReading } from "../line.ts";
import type { MemberSocket } from "../live-sockets.ts";
import type { Listener, ThreadSeat } from "./listener.ts";
import type { Listeners } from "./make-listeners.ts";
import { readersIn } from "./readers-in.ts";

export type ThreadNews = ReturnType<typeof makeThreadNews>;

/**
 * Tells whoever has a thread open how far it has come: read once a turn of the event loop, however much was written, and
 * by number, so that nothing is told twice or left out. The door is asked each time, and who may not read it any more is
 * told only that.
 */
export function makeThreadNews(services: Services, listeners: Listeners) {
  const { db, log } = services;
  const woken = new Map<string, { changed: boolean }>();
  let busy = false;

  const tell = async (news: ReadonlyMap<string, { changed: boolean }>): Promise<void> => {
    for (const { id, lastNumber, spaceId, resourceId } of await listThreadStands(db.read, [...news.keys()])) {
      const room = listeners.room(id);
      if (room === null) continue;
      Object.assign(room, { spaceId, resourceId });
      // Who sits down while the others are asked about asks the door, and reads where the thread stands, by themselves.
      const seats = [...room.listeners].map((listener) => ({ listener, seat: listener.seat }));
      const readers = await readersIn(services, id, [...room.listeners]);
      const here = { lastNumber, changed: news.get(id)?.changed === true };
      for (const { listener, seat } of seats) {
        if (seat === null || listener.seat !== seat) continue;
        if (readers.has(listener)) tellOne(listener.socket, seat, here);
        else takeAway(listeners, listener, seat);
      }
    }
  };

  const run = (): void => {
    if (busy || woken.size === 0) return;
    busy = true;
    setImmediate(() => {
      const news = new Map(woken);
      woken.clear();
      tell(news)
        .catch((error: unknown) => {
          log("live-delivery-failed", errorFields(error));
          // They come back and read what they missed.
          for (const id of news.keys())
            for (const { socket } of listeners.room(id)?.listeners ?? []) cutLine(socket.data.line);
        })
        .finally(() => {
          busy = false;
          run();
        });
    });
  };

  return {
    /** `changed`: something of it reads otherwise than before. */
    wake(threadId: string, changed = false): void {
      if (listeners.room(threadId) === null) return;
      woken.set(threadId, { changed: changed || woken.get(threadId)?.changed === true });
      run();
    },
  };
}

type Stands = { lastNumber: number; changed: boolean };

function tellOne(socket: MemberSocket, seat: ThreadSeat, { lastNumber: last, changed }: Stands): void {
  const { number: thread } = seat.room;
  if (changed) socket.emit("thread-changed", { thread });
  if (seat.holding) seat.missed = true;
  else if (seat.last < last) {
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
