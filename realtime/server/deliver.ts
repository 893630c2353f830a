import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { listPersonItems, listStaffItems } from "#db/queries/transcripts.ts";
import { liveLimits } from "#realtime/messages.ts";
import { cutLine, isNotReading } from "./line.ts";
import { pageOf } from "./page-of.ts";
import type { Room } from "./room.ts";
import { seatsOf } from "./room.ts";
import { sendPersonItems, sendStaffItems, type Seat } from "./seat.ts";

type Item = { n: number; kind: string };

/**
 * Brings what is new in a conversation to everyone who has it open: read once a turn of the event loop, however much was
 * added, for each side by its own query, and from the number that a seat was sent last. So nothing is sent twice or left
 * out, and nothing is read for a conversation that nobody has open. A line of the site tells that somebody came or went.
 */
export function makeDelivery({ db, log }: Pick<Services, "db" | "log">, lineAdded: (room: Room) => void) {
  const woken = new Set<Room>();
  const busy = new Set<Room>();

  const deliver = async (room: Room): Promise<void> => {
    const { conversationId, people, staff } = room;
    const person = (after: number) => listPersonItems(db.read, conversationId, after, liveLimits.mostItems);
    const all = (after: number) => listStaffItems(db.read, conversationId, after, liveLimits.mostItems);
    const toPerson = await sendNew(people, person, sendPersonItems);
    const toStaff = await sendNew(staff, all, sendStaffItems);
    if (toPerson.more || toStaff.more) wake(room);
    if (toPerson.line || toStaff.line) lineAdded(room);
  };

  const run = (room: Room): void => {
    if (busy.has(room)) return;
    busy.add(room);
    setImmediate(() => {
      woken.delete(room);
      deliver(room)
        .catch((error: unknown) => {
          log("live-delivery-failed", errorFields(error));
          // They come back and read what they missed.
          for (const { socket } of seatsOf(room)) cutLine(socket.data.line);
        })
        .finally(() => {
          busy.delete(room);
          if (woken.has(room)) run(room);
        });
    });
  };

  const wake = (room: Room): void => {
    woken.add(room);
    run(room);
  };

  return { wake };
}

/** @returns whether there is more than one page for somebody, and whether a line of the site was among it. */
async function sendNew<OneSeat extends Seat, OneItem extends Item>(
  seats: ReadonlySet<OneSeat>,
  read: (after: number) => Promise<OneItem[]>,
  send: (seat: OneSeat, items: OneItem[]) => void,
): Promise<{ more: boolean; line: boolean }> {
  const sent = { more: false, line: false };
  const starts = new Set([...seats].flatMap(({ holding, last }) => (holding ? [] : [last])));
  for (const after of starts) {
    const found = await read(after);
    const items = pageOf(found);
    const newest = items.at(-1);
    if (newest === undefined) continue;
    sent.line ||= items.some(({ kind }) => kind === "line");
    sent.more ||= items.length < found.length || found.length >= liveLimits.mostItems;
    for (const seat of seats) {
      if (seat.holding || seat.last !== after) continue;
      seat.last = newest.n;
      send(seat, items);
      if (isNotReading(seat.socket.data.line)) cutLine(seat.socket.data.line);
    }
  }
  return sent;
}
