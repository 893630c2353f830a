import type { ThreadLook } from "#app/domain/discussion/thread-look.ts";
import type { LiveRefusal, SpacesNumbers, SpaceWritten, ThreadNumbers } from "#realtime/messages.ts";
import { membersSpace } from "#realtime/messages.ts";
import { openLine, type LineOptions } from "./open-line.ts";

type Written = { thread: number; last: number; fresh: number };

/** One page of a member, and what it was told. */
export async function openMemberLine(url: string, cookie: string, options: LineOptions = {}) {
  const line = await openLine(url, membersSpace, cookie, options);
  const told = { written: [] as Written[], changed: [] as number[], read: [] as number[], unseen: [] as number[] };
  const ofSpaces = {
    cameIn: [] as SpaceWritten[],
    readings: [] as string[],
    spacesRead: [] as string[],
    spacesGone: [] as string[],
    titlesTaken: [] as number[],
  };
  const looks: ThreadLook[] = [];
  const gone: number[] = [];
  line.socket.on("post-written", (news: Written) => void told.written.push(news));
  line.socket.on("thread-changed", ({ thread, look }: { thread: number; look: ThreadLook }) => {
    told.changed.push(thread);
    looks.push(look);
  });
  line.socket.on("space-written", (news: SpaceWritten) => void ofSpaces.cameIn.push(news));
  line.socket.on("reading-changed", ({ read }: { read: string }) => void ofSpaces.readings.push(read));
  line.socket.on("space-read", ({ space }: { space: string }) => void ofSpaces.spacesRead.push(space));
  line.socket.on("titles-taken", ({ threads }: { threads: number[] }) => void ofSpaces.titlesTaken.push(...threads));
  line.socket.on("space-gone", ({ space }: { space: string }) => void ofSpaces.spacesGone.push(space));
  line.socket.on("thread-read", ({ number }: { number: number }) => void told.read.push(number));
  line.socket.on("notices-changed", ({ unseen }: { unseen: number }) => void told.unseen.push(unseen));
  line.socket.on("gone", ({ thread }: { thread: number }) => void gone.push(thread));
  return {
    ...line,
    ...told,
    ...ofSpaces,
    looks,
    gone,
    follow: (thread: number, after = 0): Promise<ThreadNumbers | LiveRefusal> =>
      line.ask<ThreadNumbers>("follow-thread", { thread, after }),
    followSpaces: (spaces: string[], after = 0): Promise<SpacesNumbers | LiveRefusal> =>
      line.ask<SpacesNumbers>("follow-spaces", { spaces, after }),
  };
}

export type MemberLine = Awaited<ReturnType<typeof openMemberLine>>;
