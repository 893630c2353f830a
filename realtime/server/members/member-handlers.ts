import type { Services } from "#app/services.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import type { SessionView } from "#app/sign-in/session-view.ts";
import { findReadNumber, listThreadStands } from "#db/queries/discussion/thread-stands.ts";
import { findThread } from "#db/queries/discussion/threads.ts";
import { countUnseen } from "#db/queries/notices/notices.ts";
import type { LiveRefusal, MembersToServer, ThreadNumbers } from "#realtime/messages.ts";
import { memberShapes } from "../frame-shapes.ts";
import type { AskOf, Handlers, Taken } from "../handler.ts";
import { endLine } from "../line.ts";
import type { Listener } from "./listener.ts";
import type { Listeners } from "./make-listeners.ts";
import type { ThreadNews } from "./make-thread-news.ts";

type Given = { services: Services; listeners: Listeners; news: ThreadNews };

/** What a member's page may ask. */
export function memberHandlers(listener: Listener, given: Given): Handlers<MembersToServer> {
  return {
    "follow-thread": {
      shape: memberShapes["follow-thread"],
      limit: "ask",
      how: "look",
      answers: true,
      take: (ask, session) => followThread(listener, given, ask, session),
    },
  };
}

async function followThread(
  listener: Listener,
  { services, listeners, news }: Given,
  { thread: number, after }: AskOf<MembersToServer["follow-thread"]>,
  session: SessionView,
): Promise<Taken<ThreadNumbers | LiveRefusal>> {
  const { memberId, socket } = listener;
  const gone = { answer: { ok: false, kind: "gone" } } as const;
  if (session.member?.id !== memberId) return { ...gone, afterwards: () => endLine(socket.data.line) };
  const { changes } = listener;
  const viewer = await libraryViewerOf({ services, session });
  const thread = await findThread(services.db.read, viewer, number);
  if (thread === null || !socket.connected) {
    listeners.stand(listener);
    return gone;
  }
  if (listener.changes === changes) listener.viewer = viewer;
  const seat = listeners.sit(listener, thread);
  const [stands] = await listThreadStands(services.db.read, [thread.id]);
  const read = await findReadNumber(services.db.read, memberId, thread.id);
  const last = stands?.lastNumber ?? thread.lastNumber;
  seat.last = last;
  const afterwards = () => {
    seat.holding = false;
    // What it was asked about meanwhile, and what somebody may see who has just been changed, is looked at anew.
    if (seat.missed || listener.changes !== changes) news.wake(thread.id);
  };
  const unseen = countUnseen(services.db.read, memberId);
  return { answer: { ok: true, last, fresh: Math.max(0, last - after), read, unseen }, afterwards };
}
