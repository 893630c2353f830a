import type { SiteEvent } from "#app/domain/events.ts";
import type { SessionView } from "#app/sign-in/session-view.ts";
import { sessionOf } from "#app/sign-in/session-of.ts";
import { staffOf } from "#app/sign-in/staff-of.ts";
import { findLiveTeam } from "#db/queries/live.ts";
import { findCase } from "./find-case.ts";
import type { Host } from "./host.ts";
import { endLine } from "./line.ts";
import type { LiveSocket } from "./live-sockets.ts";
import { lookAgain } from "./look-again.ts";
import { mayOpenAsPerson } from "./person-handlers.ts";
import { seatsOf, type Room } from "./room.ts";
import type { Seat } from "./seat.ts";

export type Watch = ReturnType<typeof makeWatch>;

/** Looks again at who may have what open: at once when something about it has changed, and at everyone now and then. */
export function makeWatch(host: Host, allSockets: () => LiveSocket[]) {
  const { services, rooms } = host;

  const looking = lookAgain<LiveSocket>(services, (socket) => lookAtOne(host, socket));
  const socketsWhere = (is: (socket: LiveSocket) => boolean) => allSockets().filter(is);
  const socketsIn = (room: Room | null) => (room === null ? [] : seatsOf(room).map(({ socket }) => socket));

  const concerned = (event: SiteEvent): LiveSocket[] => {
    switch (event.kind) {
      case "session-ended":
        return socketsWhere(({ data }) => data.line.tokenHash === event.tokenHash);
      case "access-changed":
        return socketsWhere(({ data }) => data.memberId === event.memberId);
      case "referral-changed":
        return socketsIn(rooms.findOfReferral(event.referralId));
      case "conversation-closed":
        return socketsIn(rooms.find(event.conversationId));
      default:
        return [];
    }
  };

  return {
    heard: (event: SiteEvent): void => looking.soon(concerned(event)),
    everyone: (): Promise<void> => looking.at(allSockets()),
  };
}

async function lookAtOne(host: Host, socket: LiveSocket): Promise<void> {
  const { line, memberId, seats } = socket.data;
  const session = await sessionOf(host.services, line.tokenHash, "look");
  if (session.tokenHash === null || (memberId !== null && staffOf(session)?.id !== memberId)) return endLine(line);
  for (const seat of seats.values()) if (!(await maySee(host, seat, session))) host.takeAway(seat);
}

async function maySee({ services, tellNow }: Host, seat: Seat, session: SessionView): Promise<boolean> {
  if (seat.side === "person") {
    const { conversationId } = seat.room;
    return mayOpenAsPerson(session, conversationId) && (await findLiveTeam(services.db.read, conversationId)) !== null;
  }
  const member = staffOf(session);
  const opened = member === null ? null : await findCase(services, member, seat.reference);
  if (opened === null) return false;
  seat.movers = opened.movers;
  tellNow.soon(seat.room, 200); // what they may do with it may have changed
  return true;
}
