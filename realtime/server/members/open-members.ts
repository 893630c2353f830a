import type { SiteEvent } from "#app/domain/events.ts";
import { closeHandler } from "../handler.ts";
import type { MemberSocket, Space } from "../live-sockets.ts";
import { openSpace, type SpaceGiven } from "../open-space.ts";
import { makeListeners } from "./make-listeners.ts";
import { makeMembersWatch } from "./make-members-watch.ts";
import { makeOwnNews } from "./make-own-news.ts";
import { makeThreadNews } from "./make-thread-news.ts";
import { memberHandlers } from "./member-handlers.ts";

export type OpenMembers = ReturnType<typeof openMembers>;

/** Opens the space of members who are signed in: what is new in the thread that they read. Decision record 0034. */
export function openMembers(space: Space, parts: Pick<SpaceGiven<MemberSocket>, "door" | "host" | "tools">) {
  const { services } = parts.tools;
  const listeners = makeListeners();
  const news = makeThreadNews(services, listeners);
  const own = makeOwnNews(services, listeners);
  const watch = makeMembersWatch(services, listeners, news);

  openSpace<MemberSocket>(space, {
    ...parts,
    admit: ({ member }) => member && { memberId: member.id },
    handlersOf: (socket) => {
      const { "follow-thread": follow } = memberHandlers(listeners.came(socket), { services, listeners, news });
      return new Map([["follow-thread", closeHandler(follow)]]);
    },
    left: (socket) => listeners.went(socket),
  });

  return {
    everyone: watch.everyone,
    sockets: (): MemberSocket[] => listeners.all().map(({ socket }) => socket),
    count: () => listeners.count(),
    heard(event: SiteEvent): void {
      watch.heard(event);
      if (event.kind === "post-written") news.wake(event.threadId);
      if (event.kind === "thread-changed") news.wake(event.threadId, true);
      if (event.kind === "thread-read") own.read(event);
      if (event.kind === "notices-changed") own.noticesChanged(event.memberId);
    },
  };
}
