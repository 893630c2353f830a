import { errorFields } from "#app/http/error-fields.ts";
import type { Services, Watcher } from "#app/services.ts";
import { leaveLive } from "#app/use-cases/conversation/leave-live.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listLiveJoins } from "#db/queries/live.ts";
import type { Seat } from "./seat.ts";

type Joined = { conversationId: string; memberId: string };

export type Presence = ReturnType<typeof makePresence>;

/**
 * Who has a conversation open. A link worker who has joined and whose pages are all gone for a while has left: the line
 * that says so is an act like any other. Those who had joined when the site stopped get the same while to come back.
 */
export function makePresence(services: Services, ghostMs: number) {
  const leaving = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  const leaveLater = ({ conversationId, memberId }: Joined): void => {
    if (stopped) return; // they get the same while after the next start
    const key = `${conversationId} ${memberId}`;
    clearTimeout(leaving.get(key));
    const timer = setTimeout(() => {
      leaving.delete(key);
      if (services.watching.isThere(conversationId, { memberId })) return;
      leave({ conversationId, memberId }).catch((error: unknown) => {
        services.log("live-leave-failed", errorFields(error));
        leaveLater({ conversationId, memberId });
      });
    }, ghostMs);
    leaving.set(key, timer.unref());
  };

  const leave = async (joined: Joined): Promise<void> =>
    void (await perform(services, leaveLive, { ...joined, why: "lost-line" }));

  return {
    /** @returns whether this changed who is there. */
    came: (seat: Seat): boolean => services.watching.came(seat.room.conversationId, watcherOf(seat), seat.socket.id),

    went(seat: Seat): boolean {
      const { conversationId } = seat.room;
      const changed = services.watching.went(conversationId, watcherOf(seat), seat.socket.id);
      if (changed && seat.side === "staff") leaveLater({ conversationId, memberId: seat.memberId });
      return changed;
    },

    async begin(): Promise<void> {
      for (const joined of await listLiveJoins(services.db.read)) leaveLater(joined);
    },

    stop(): void {
      stopped = true;
      for (const timer of leaving.values()) clearTimeout(timer);
    },
  };
}

function watcherOf(seat: Seat): Watcher {
  return seat.side === "person" ? "person" : { memberId: seat.memberId };
}
