import { useEffect, useReducer, useRef } from "react";
import { beginThreadNews, threadNewsAfter, type ThreadNews } from "./thread-news.ts";
import { useFollowing } from "./use-following.ts";
import { watchThread } from "./watch-thread.ts";

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
  useFollowing(live ? String(thread) : null, (socket) =>
    watchThread(socket, { thread, after: () => known.current }, tell),
  );
  return news;
}
