import type { LiveRefusal, ThreadNumbers } from "#realtime/messages.ts";
import { membersSpace } from "#realtime/messages.ts";
import { openLine, type LineOptions } from "./open-line.ts";

type Written = { thread: number; last: number; fresh: number };

/** One page of a member, and what it was told. */
export async function openMemberLine(url: string, cookie: string, options: LineOptions = {}) {
  const line = await openLine(url, membersSpace, cookie, options);
  const told = { written: [] as Written[], changed: [] as number[], read: [] as number[], unseen: [] as number[] };
  const gone: number[] = [];
  line.socket.on("post-written", (news: Written) => void told.written.push(news));
  line.socket.on("thread-changed", ({ thread }: { thread: number }) => void told.changed.push(thread));
  line.socket.on("thread-read", ({ number }: { number: number }) => void told.read.push(number));
  line.socket.on("notices-changed", ({ unseen }: { unseen: number }) => void told.unseen.push(unseen));
  line.socket.on("gone", ({ thread }: { thread: number }) => void gone.push(thread));
  return {
    ...line,
    ...told,
    gone,
    follow: (thread: number, after = 0): Promise<ThreadNumbers | LiveRefusal> =>
      line.ask<ThreadNumbers>("follow-thread", { thread, after }),
  };
}

export type MemberLine = Awaited<ReturnType<typeof openMemberLine>>;
