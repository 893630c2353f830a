import type { ThreadNumbers } from "#realtime/messages.ts";
import { keepFollowing, type Following, type MembersSocket } from "./keep-following.ts";
import type { ThreadTold } from "./thread-news.ts";

export type WatchedThread = {
  thread: number;
  /** The highest number that the page knows at that moment. */
  after(): number;
};

/** Follows a thread over a socket that is not connected yet. */
export function watchThread(
  socket: MembersSocket,
  { thread, after }: WatchedThread,
  tell: (told: ThreadTold) => void,
): Following {
  const isOurs = (news: { thread: number }) => news.thread === thread;
  socket.on("post-written", (news) => isOurs(news) && tell({ kind: "post-written", last: news.last }));
  socket.on("thread-changed", (news) => isOurs(news) && tell({ kind: "thread-changed", look: news.look }));
  socket.on("thread-read", (news) => isOurs(news) && tell({ kind: "thread-read", number: news.number }));
  socket.on("notices-changed", ({ unseen }) => tell({ kind: "notices-changed", unseen }));
  socket.on("gone", (news) => isOurs(news) && tell({ kind: "gone" }));
  return keepFollowing<ThreadNumbers>(socket, {
    ask: (line) => line.emitWithAck("follow-thread", { thread, after: after() }),
    stands: ({ last, read, look, unseen }) => tell({ kind: "stands", last, read, look, unseen }),
    gone: () => tell({ kind: "gone" }),
  });
}
