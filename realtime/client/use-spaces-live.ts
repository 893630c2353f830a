import { useEffect, useReducer, useRef } from "react";
import { beginSpacesNews, spacesNewsAfter, type SpacesNews } from "./spaces-news.ts";
import { useFollowing } from "./use-following.ts";
import { watchSpaces } from "./watch-spaces.ts";

/** Where a page of spaces stood when it was made: another object each time that it is loaded. */
export type SpacesStood = {
  /** The place of the newest post. */
  after: number;
  /** A key of what its reader had read. */
  read: string;
};

/**
 * What came into spaces since a page was made, and what its reader read on other devices. It shows nothing itself.
 * @param stood null: nobody is signed in. Nobody else opens a socket, and nothing of it is loaded
 */
export function useSpacesLive(spaces: readonly string[], stood: SpacesStood | null): SpacesNews {
  const [news, tell] = useReducer(spacesNewsAfter, undefined, beginSpacesNews);
  const known = useRef(stood);
  const follows = stood === null || spaces.length === 0 ? null : spaces.join(" ");
  const ask = useFollowing(follows, (socket) =>
    watchSpaces(socket, { spaces, after: () => known.current?.after ?? 0 }, tell),
  );
  useEffect(() => {
    if (known.current === stood) return;
    known.current = stood;
    // What was told while it was on its way may stand there or not: it is asked for anew.
    tell({ kind: "loaded" });
    ask.current?.();
  }, [stood, ask]);
  return news;
}
