import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import type { SessionView } from "#app/sign-in/session-view.ts";
import { listUnread } from "#db/queries/discussion/reading.ts";
import { findThreadLook } from "#db/queries/discussion/thread-look.ts";
import { findReadNumber, listThreadStands } from "#db/queries/discussion/thread-stands.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { countUnseen } from "#db/queries/notices/notices.ts";
import type { LiveRefusal, MembersToServer, ThreadNumbers } from "#realtime/messages.ts";
import type { AskOf, Taken } from "../handler.ts";
import type { Listener } from "./listener.ts";
import type { MembersGiven } from "./member-handlers.ts";

/** Joins a thread that the member may read, then reads where it stands, so that nothing falls between. */
export async function followThread(
  listener: Listener,
  { services, listeners, news }: MembersGiven,
  { thread: number, after }: AskOf<MembersToServer["follow-thread"]>,
  session: SessionView,
): Promise<Taken<ThreadNumbers | LiveRefusal>> {
  const { memberId, socket, changes } = listener;
  const { read } = services.db;
  const viewer = await libraryViewerOf({ services, session });
  const thread = await findThread(read, viewer, number);
  if (thread === null || !socket.connected) return gone();
  if (listener.changes === changes) listener.viewer = viewer;
  const seat = listeners.sit(listener, thread);
  const [stands] = await listThreadStands(read, [thread.id]);
  const look = findThreadLook(read, thread.id);
  if (stands === undefined || look === null) return gone();
  const last = stands.lastNumber;
  seat.last = last;
  const afterwards = () => {
    seat.holding = false;
    // What it was asked about meanwhile, and what somebody may see who has just been changed, is looked at anew.
    if (seat.missed !== null || listener.changes !== changes) news.wake(thread.id, seat.missed?.changed);
  };
  const hasRead = await readUpTo({ memberId, threadId: thread.id, last });
  const numbers = { last, fresh: Math.max(0, last - after), read: hasRead, unseen: countUnseen(read, memberId) };
  return { answer: { ok: true, ...numbers, look }, afterwards };

  function gone(): Taken<LiveRefusal> {
    listeners.stand(listener);
    return { answer: { ok: false, kind: "gone" } };
  }

  /** "Mark all as read" counts as well, which no number of a thread remembers. */
  async function readUpTo(own: { memberId: string; threadId: string; last: number }): Promise<number> {
    const unread = (await listUnread(read, own.memberId, [own.threadId])).get(own.threadId);
    const number = await findReadNumber(read, own.memberId, own.threadId);
    return unread === undefined ? own.last : Math.max(number, unread.first - 1);
  }
}
