import { useEffect, useRef, type RefObject } from "react";
import type { LiveConversation } from "./live-conversation.ts";
import { makeClientId } from "./make-client-id.ts";
import type { RunningLine } from "./run-line.ts";
import { watchWakes } from "./watch-wakes.ts";
import { whyWordsNot } from "./why-words-not.ts";

type LineInUse<Item, Now, Running> = Pick<LiveConversation<Item, Now>, "say" | "takeBack"> & {
  running: RefObject<Running | null>;
};

/**
 * A line that runs for as long as the page shows the same conversation, and hears when its view may be old. `place`: what
 * the line is of; with another one it is started anew.
 */
export function useRunningLine<Item, Now, Running extends RunningLine<Item, Now>>(
  start: () => Running & RunningLine<Item, Now>,
  place: string,
): LineInUse<Item, Now, Running> {
  const running = useRef<Running | null>(null);
  const newest = useRef(start);
  useEffect(() => void (newest.current = start));
  useEffect(() => {
    const line = newest.current();
    running.current = line;
    const stopWatching = watchWakes(
      () => line.tell({ kind: "woke" }),
      () => line.tell({ kind: "tick" }),
    );
    return () => {
      stopWatching();
      line.stop();
      running.current = null;
    };
  }, [place]);
  return {
    running,
    say(words) {
      const why = whyWordsNot(words);
      if (why === null) running.current?.tell({ kind: "written", clientId: makeClientId(), words });
      return why;
    },
    takeBack: (clientId) => running.current?.tell({ kind: "taken-back", clientId }),
  };
}
