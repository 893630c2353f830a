import type { SiteEvent } from "#app/domain/events.ts";
import type { Services } from "#app/services.ts";
import { lookAgain } from "../look-again.ts";
import type { MemberSocket } from "../live-sockets.ts";
import type { Listener } from "./listener.ts";
import type { Listeners } from "./make-listeners.ts";
import type { SpaceNews } from "./make-space-news.ts";
import type { SpaceRooms } from "./make-space-rooms.ts";
import type { ThreadNews } from "./make-thread-news.ts";
import { forgetViewer, viewerNow } from "./viewer-now.ts";

/**
 * Looks again at who may follow what: at once when something about it has changed, and at everyone now and then. Who they
 * are is forgotten at once, so that nothing is told meanwhile to somebody who may not hear it any more.
 */
export function makeMembersWatch(
  services: Services,
  { listeners, rooms }: { listeners: Listeners; rooms: SpaceRooms },
  { news, spaceNews }: { news: ThreadNews; spaceNews: SpaceNews },
) {
  const bySocket = lookAgain<MemberSocket>(services, async (socket) => {
    const listener = listeners.find(socket);
    if (listener === null || (await viewerNow(services, listener)) === null) return;
    if (listener.seat !== null) news.wake(listener.seat.room.id);
    await spaceNews.look(listener);
  });

  const forget = (concerned: readonly Listener[]): MemberSocket[] => {
    for (const listener of concerned) forgetViewer(listener);
    return concerned.map(({ socket }) => socket);
  };

  return {
    heard(event: SiteEvent): void {
      switch (event.kind) {
        case "access-changed":
          return bySocket.soon(forget(listeners.of(event.memberId)));
        case "session-ended":
          return bySocket.soon(forget(listeners.all().filter(isOf(event.tokenHash))));
        case "library-changed":
          return wakeRooms(({ resourceId }) => resourceId === event.resourceId);
        case "space-changed":
          bySocket.soon([...(rooms.find(event.spaceId)?.listeners ?? [])].map(({ socket }) => socket));
          return wakeRooms(({ spaceId }) => spaceId === event.spaceId);
        default:
          return undefined;
      }
    },
    everyone: (): Promise<void> => bySocket.at(forget(listeners.all())),
  };

  function wakeRooms(is: (room: ReturnType<Listeners["rooms"]>[number]) => boolean): void {
    for (const room of listeners.rooms().filter(is)) news.wake(room.id);
  }
}

function isOf(tokenHash: string) {
  return ({ socket }: Listener) => socket.data.line.tokenHash === tokenHash;
}
