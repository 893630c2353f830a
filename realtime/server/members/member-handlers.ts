import type { Services } from "#app/services.ts";
import type { SessionView } from "#app/sign-in/session-view.ts";
import type { MembersToServer } from "#realtime/messages.ts";
import { memberShapes } from "../frame-shapes.ts";
import type { Handlers, Taken } from "../handler.ts";
import { endLine } from "../line.ts";
import { followSpaces } from "./follow-spaces.ts";
import { followThread } from "./follow-thread.ts";
import type { Listener } from "./listener.ts";
import type { Listeners } from "./make-listeners.ts";
import type { SpaceRooms } from "./make-space-rooms.ts";
import type { ThreadNews } from "./make-thread-news.ts";

export type MembersGiven = { services: Services; listeners: Listeners; rooms: SpaceRooms; news: ThreadNews };

const asked = { limit: "ask", how: "look", answers: true } as const;

/** What a member's page may ask. */
export function memberHandlers(listener: Listener, given: MembersGiven): Handlers<MembersToServer> {
  return {
    "follow-thread": {
      ...asked,
      shape: memberShapes["follow-thread"],
      take: (ask, session) => ofTheirs(listener, session, () => followThread(listener, given, ask, session)),
    },
    "follow-spaces": {
      ...asked,
      shape: memberShapes["follow-spaces"],
      take: (ask, session) => ofTheirs(listener, session, () => followSpaces(listener, given, ask, session)),
    },
  };
}

type Gone = { ok: false; kind: "gone" };

/** A session that is another member's, or nobody's, has nothing to do with what this page shows. */
async function ofTheirs<Answered>(
  { memberId, socket }: Listener,
  session: SessionView,
  take: () => Promise<Taken<Answered>>,
): Promise<Taken<Answered | Gone>> {
  if (session.member?.id === memberId) return take();
  return { answer: { ok: false, kind: "gone" }, afterwards: () => endLine(socket.data.line) };
}
