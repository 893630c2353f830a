import type { Watcher, Watching } from "#app/services.ts";

/** Counts sockets: somebody is there while one of theirs has the page open. */
export function makeWatching(): Watching {
  const sockets = new Map<string, Set<string>>();
  return {
    came(conversationId, who, socketId) {
      const key = keyOf(conversationId, who);
      const there = sockets.get(key) ?? new Set();
      sockets.set(key, there.add(socketId));
      return there.size === 1;
    },
    went(conversationId, who, socketId) {
      const key = keyOf(conversationId, who);
      const there = sockets.get(key);
      if (!there?.delete(socketId) || there.size > 0) return false;
      return sockets.delete(key);
    },
    isThere: (conversationId, who) => sockets.has(keyOf(conversationId, who)),
  };
}

function keyOf(conversationId: string, who: Watcher): string {
  return `${conversationId} ${who === "person" ? who : who.memberId}`;
}
