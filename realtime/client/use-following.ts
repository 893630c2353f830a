import { useEffect, useRef, type RefObject } from "react";
import { membersSpace } from "#realtime/messages.ts";
import type { Following, MembersSocket } from "./keep-following.ts";
import { openSocket } from "./open-socket.ts";
import { watchWakes } from "./watch-wakes.ts";

/**
 * Follows something for as long as the page is open.
 * @param about what: another one is followed anew; null: nobody is signed in, and nothing of it is loaded
 * @returns what asks anew where it stands
 */
export function useFollowing(
  about: string | null,
  follow: (socket: MembersSocket) => Following,
): RefObject<(() => void) | null> {
  const newest = useRef(follow);
  const ask = useRef<(() => void) | null>(null);
  useEffect(() => void (newest.current = follow));
  useEffect(() => {
    if (about === null) return;
    let following: Following | null = null;
    let stopped = false;
    ask.current = () => following?.ask();
    const stopWatching = watchWakes(
      () => following?.ask(),
      () => undefined,
    );
    openSocket(membersSpace).then(
      (socket) => (following = stopped ? null : newest.current(socket)),
      () => undefined, // the package could not be loaded: the page is as it is without it
    );
    return () => {
      stopped = true;
      ask.current = null;
      stopWatching();
      following?.stop();
    };
  }, [about]);
  return ask;
}
