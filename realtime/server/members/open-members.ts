import type { SiteEvent } from "#app/domain/events.ts";
import { closeHandler } from "../handler.ts";
import type { MemberSocket, Space } from "../live-sockets.ts";
import { openSpace, type SpaceGiven } from "../open-space.ts";
import { makeListeners } from "./make-listeners.ts";
import { makeMembersWatch } from "./make-members-watch.ts";
import { makeOwnNews } from "./make-own-news.ts";
import { makeSpaceNews } from "./make-space-news.ts";
import { makeSpaceRooms } from "./make-space-rooms.ts";
import { makeThreadNews } from "./make-thread-news.ts";
import { makeTitleNews } from "./make-title-news.ts";
import { memberHandlers } from "./member-handlers.ts";

export type OpenMembers = ReturnType<typeof openMembers>;

/** Opens the space of members who are signed in: what is new in the thread or the spaces that they read. Decision record 0034. */
export function openMembers(space: Space, parts: Pick<SpaceGiven<MemberSocket>, "door" | "host" | "tools">) {
  const { services } = parts.tools;
  const listeners = makeListeners();
  const rooms = makeSpaceRooms();
  const news = makeThreadNews(services, listeners);
  const spaceNews = makeSpaceNews(services, rooms);
  const titles = makeTitleNews(services, rooms);
  const own = makeOwnNews(services, listeners);
  const watch = makeMembersWatch(services, { listeners, rooms }, { news, spaceNews });

  openSpace<MemberSocket>(space, {
    ...parts,
    admit: ({ member }) => member && { memberId: member.id },
    handlersOf: (socket) => {
      const handlers = memberHandlers(listeners.came(socket), { services, listeners, rooms, news });
      return new Map([
        ["follow-thread", closeHandler(handlers["follow-thread"])],
        ["follow-spaces", closeHandler(handlers["follow-spaces"])],
      ]);
    },
    left(socket) {
      const listener = listeners.find(socket);
      if (listener !== null) rooms.leaveAll(listener);
      listeners.went(socket);
    },
  });

  return {
    everyone: watch.everyone,
    sockets: (): MemberSocket[] => listeners.all().map(({ socket }) => socket),
    count: () => listeners.count() + rooms.count(),
    heard(event: SiteEvent): void {
      watch.heard(event);
      if (event.kind === "post-written") {
        news.wake(event.threadId);
        spaceNews.written(event);
      }
      if (event.kind === "thread-changed") {
        news.wake(event.threadId, true);
        titles.changed(event.threadId);
      }
      if (event.kind === "thread-read") own.read(event);
      if (event.kind === "space-read") own.spaceRead(event);
      if (event.kind === "notices-changed") own.noticesChanged(event.memberId);
    },
  };
}
