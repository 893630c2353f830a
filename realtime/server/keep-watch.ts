import { setImmediate as nextTurn } from "node:timers/promises";
import type { SiteEvent } from "#app/domain/events.ts";
import { errorFields } from "#app/http/error-fields.ts";
import type { SessionView } from "#app/sign-in/session-view.ts";
import { sessionOf } from "#app/sign-in/session-of.ts";
import { staffOf } from "#app/sign-in/staff-of.ts";
import { findLiveTeam } from "#db/queries/live.ts";
import { findCase } from "./find-case.ts";
import type { Host } from "./host.ts";
import { cutLine, endLine } from "./line.ts";
import type { LiveSocket } from "./live-sockets.ts";
import { mayOpenAsPerson } from "./person-handlers.ts";
import { seatsOf, type Room } from "./room.ts";
import type { Seat } from "./seat.ts";

const atOnce = 50; // then others have their turn

export type Watch = ReturnType<typeof makeWatch>;

/** Looks again at who may have what open: at once when something about it has changed, and at everyone now and then. */
export function makeWatch(host: Host, allSockets: () => LiveSocket[]) {
  const { services, rooms } = host;

  /** When it cannot be told whether somebody may see it, they may not: their page connects again and asks. */
  const lookAt = async (sockets: LiveSocket[]): Promise<void> => {
    for (const [index, socket] of sockets.entries()) {
      if (index % atOnce === atOnce - 1) await nextTurn();
      if (!socket.connected) continue;
      try {
        await lookAtOne(host, socket);
      } catch (error) {
        services.log("live-watch-failed", errorFields(error));
        cutLine(socket.data.line);
      }
    }
  };
  const asked = new Set<LiveSocket>();
  let looking = false;
  /** However often something changes while others are looked at, each is looked at once more. */
  const lookSoon = (sockets: LiveSocket[]): void => {
    for (const socket of sockets) asked.add(socket);
    if (looking || asked.size === 0) return;
    looking = true;
    setImmediate(async () => {
      while (asked.size > 0) {
        const now = [...asked];
        asked.clear();
        await lookAt(now);
      }
      looking = false;
    });
  };
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
    heard: (event: SiteEvent): void => lookSoon(concerned(event)),
    everyone: (): Promise<void> => lookAt(allSockets()),
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
