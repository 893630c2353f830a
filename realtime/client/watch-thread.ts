import type { Socket } from "socket.io-client";
import type { LiveRefusal, MembersToServer, ServerToMembers, ThreadNumbers } from "#realtime/messages.ts";
import { keepConnected } from "./keep-connected.ts";
import type { ThreadTold } from "./thread-news.ts";

export type MembersSocket = Socket<ServerToMembers, MembersToServer>;

const answerWithinMs = 10_000;
const tryAgainMs = 5_000;

export type WatchedThread = {
  thread: number;
  /** The highest number that the page knows at that moment. */
  after(): number;
};

/**
 * Follows a thread over a socket that is not connected yet: on each connecting, and whenever its view may be old, it asks
 * where the thread stands, so that nothing is lost between two lines.
 */
export function watchThread(
  socket: MembersSocket,
  { thread, after }: WatchedThread,
  tell: (told: ThreadTold) => void,
): { ask(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isOurs = (news: { thread: number }) => news.thread === thread;
  socket.on("post-written", (news) => isOurs(news) && tell({ kind: "post-written", last: news.last }));
  socket.on("thread-changed", (news) => isOurs(news) && tell({ kind: "thread-changed" }));
  socket.on("thread-read", (news) => isOurs(news) && tell({ kind: "thread-read", number: news.number }));
  socket.on("notices-changed", ({ unseen }) => tell({ kind: "notices-changed", unseen }));
  socket.on("gone", (news) => isOurs(news) && tell({ kind: "gone" }));

  const answered = (answer: ThreadNumbers | LiveRefusal) => {
    if (answer.ok) tell({ kind: "stands", last: answer.last, read: answer.read, unseen: answer.unseen });
    else if (answer.kind === "gone") tell({ kind: "gone" });
    else timer = setTimeout(ask, answer.kind === "too-fast" ? answer.retryAfterSeconds * 1_000 : tryAgainMs);
  };
  const ask = () => {
    clearTimeout(timer);
    if (!socket.connected) return;
    socket
      .timeout(answerWithinMs)
      .emitWithAck("follow-thread", { thread, after: after() })
      .then(answered, () => {
        if (socket.connected) socket.disconnect().connect(); // no answer: the line is broken and does not know it
      });
  };
  const close = keepConnected(socket, {
    connected: ask,
    lost: () => clearTimeout(timer),
    refused: () => undefined, // signed out: the page stays as it is, and the next step leads to signing in
  });
  socket.connect();
  return {
    ask,
    stop() {
      clearTimeout(timer);
      close();
    },
  };
}
