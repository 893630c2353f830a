import { useEffect, useReducer, useRef } from "react";
import { membersSpace } from "#realtime/messages.ts";
import { openSocket } from "./open-socket.ts";
import { beginThreadNews, threadNewsAfter, type ThreadNews } from "./thread-news.ts";
import { watchThread } from "./watch-thread.ts";
import { watchWakes } from "./watch-wakes.ts";

export type LiveThread = {
  thread: number;
  /** The highest number of the thread when the page was made. */
  last: number;
  /** Somebody is signed in. Nobody else opens a socket, and nothing of it is loaded. */
  live: boolean;
  /** The page is being loaded again. */
  loading: boolean;
};

/** What is new in a thread since its page was made, and what its reader did on other devices. It shows nothing itself. */
export function useThreadLive({ thread, last, live, loading }: LiveThread): ThreadNews {
  const [news, tell] = useReducer(threadNewsAfter, last, beginThreadNews);
  const known = useRef(last);
  useEffect(() => void (known.current = Math.max(last, news.last)), [last, news.last]);
  useEffect(() => {
    if (loading) tell({ kind: "loading" });
  }, [loading]);
  useEffect(() => {
    if (!live) return;
    let watch: ReturnType<typeof watchThread> | null = null;
    let stopped = false;
    const stopWatching = watchWakes(
      () => watch?.ask(),
      () => undefined,
    );
    openSocket(membersSpace).then(
      (socket) => (watch = stopped ? null : watchThread(socket, { thread, after: () => known.current }, tell)),
      () => undefined, // the package could not be loaded: the page is as it is without it
    );
    return () => {
      stopped = true;
      stopWatching();
      watch?.stop();
    };
  }, [thread, live]);
  return news;
}
