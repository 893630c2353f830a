import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { findReadKey } from "#db/queries/discussion/read-key.ts";
import { listListings } from "#db/queries/discussion/space-listings.ts";
import { listThreadStands } from "#db/queries/discussion/thread-stands.ts";
import { listUnseen } from "#db/queries/notices/notices.ts";
import { inTurns } from "./in-turns.ts";
import type { Listeners } from "./make-listeners.ts";

const mostAtOnce = 500; // members in one question

type Read = { memberId: string; threadId: string; thread: number; number: number };
type SpaceRead = { memberId: string; spaceId: string };

/** Tells a member's own pages what they did or got elsewhere: how far they have read, and how many notices are new. */
export function makeOwnNews({ db, log }: Pick<Services, "db" | "log">, listeners: Listeners) {
  const failed = (error: unknown) => log("live-delivery-failed", errorFields(error));

  const tellUnseen = inTurns<string>(async (owed) => {
    const all = [...new Set(owed)];
    for (let from = 0; from < all.length; from += mostAtOnce) {
      const memberIds = all.slice(from, from + mostAtOnce);
      const counts = await listUnseen(db.read, memberIds);
      for (const memberId of memberIds)
        for (const { socket } of listeners.of(memberId))
          socket.emit("notices-changed", { unseen: counts.get(memberId) ?? 0 });
    }
  }, failed);

  /** Pages of spaces look anew at what is new for their reader. */
  const tellReading = inTurns<string>(async (memberIds) => {
    for (const memberId of new Set(memberIds)) {
      const read = findReadKey(db.read, memberId);
      for (const { socket, spaces } of listeners.of(memberId))
        if (spaces.size > 0) socket.emit("reading-changed", { read });
    }
  }, failed);

  /** Pages of threads know numbers: all that there are of a thread that the space lists. */
  const tellSpaceRead = inTurns<SpaceRead>(async (all) => {
    for (const { memberId, spaceId } of all) {
      const open = new Set(listeners.of(memberId).flatMap(({ seat }) => (seat === null ? [] : [seat.room.id])));
      const listed = (await listListings(db.read, [...open])).filter((listing) => listing.spaceId === spaceId);
      const threadIds = listed.map(({ threadId }) => threadId);
      for (const { id, number: thread, lastNumber: number } of await listThreadStands(db.read, threadIds))
        for (const { socket, seat } of listeners.of(memberId))
          if (seat?.room.id === id) socket.emit("thread-read", { thread, number });
    }
  }, failed);

  return {
    read({ memberId, threadId, thread, number }: Read): void {
      const own = listeners.of(memberId);
      for (const { socket, seat, spaces } of own)
        if (seat?.room.id === threadId || spaces.size > 0) socket.emit("thread-read", { thread, number });
      if (own.length > 0) tellReading(memberId);
    },

    spaceRead({ memberId, spaceId }: SpaceRead): void {
      const own = listeners.of(memberId);
      for (const { socket, spaces } of own) if (spaces.size > 0) socket.emit("space-read", { space: spaceId });
      if (own.length === 0) return;
      tellReading(memberId);
      tellSpaceRead({ memberId, spaceId });
    },

    /** Counted once a turn of the event loop, for all of them together. */
    noticesChanged(memberId: string): void {
      if (listeners.of(memberId).length > 0) tellUnseen(memberId);
    },
  };
}
