import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { listUnseen } from "#db/queries/notices/notices.ts";
import type { Listeners } from "./make-listeners.ts";

const mostAtOnce = 500; // members in one question

/** Tells a member's own pages what they did or got elsewhere: how far they have read, and how many notices are new. */
export function makeOwnNews({ db, log }: Pick<Services, "db" | "log">, listeners: Listeners) {
  const owed = new Set<string>();
  let planned = false;

  const tellUnseen = async (): Promise<void> => {
    while (owed.size > 0) {
      const memberIds = [...owed].slice(0, mostAtOnce);
      for (const memberId of memberIds) owed.delete(memberId);
      const counts = await listUnseen(db.read, memberIds);
      for (const memberId of memberIds)
        for (const { socket } of listeners.of(memberId))
          socket.emit("notices-changed", { unseen: counts.get(memberId) ?? 0 });
    }
  };

  return {
    read({ memberId, threadId, number }: { memberId: string; threadId: string; number: number }): void {
      for (const { socket, seat } of listeners.of(memberId))
        if (seat?.room.id === threadId) socket.emit("thread-read", { thread: seat.room.number, number });
    },

    /** Counted once a turn of the event loop, for all of them together. */
    noticesChanged(memberId: string): void {
      if (listeners.of(memberId).length === 0) return;
      owed.add(memberId);
      if (planned) return;
      planned = true;
      setImmediate(() => {
        planned = false;
        tellUnseen().catch((error: unknown) => log("live-delivery-failed", errorFields(error)));
      });
    },
  };
}
