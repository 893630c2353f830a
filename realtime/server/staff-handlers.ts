import type { StaffItem, StaffNow } from "#app/domain/conversation/transcript.ts";
import type { Services } from "#app/services.ts";
import type { SessionView, SignedInMember } from "#app/sign-in/session-view.ts";
import { staffOf } from "#app/sign-in/staff-of.ts";
import { recordRead } from "#app/use-cases/desk/record-read.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findConversation } from "#db/queries/conversations.ts";
import { findLive } from "#db/queries/live.ts";
import { listStaffItems } from "#db/queries/transcripts.ts";
import { liveLimits, type CatchUp, type LiveRefusal, type StaffToServer } from "#realtime/messages.ts";
import type { DeskHints } from "./desk-hints.ts";
import { deskReach } from "./desk-reach.ts";
import { findCase, type OpenedCase } from "./find-case.ts";
import { nothing, staffShapes } from "./frame-shapes.ts";
import type { AskOf, Handlers, Taken } from "./handler.ts";
import type { Host } from "./host.ts";
import { endLine } from "./line.ts";
import type { StaffSocket } from "./live-sockets.ts";
import { staffNowOf } from "./now-of.ts";
import { sayAtDesk } from "./say-at-desk.ts";
import type { StaffSeat } from "./seat.ts";

/** What a page of the desk may ask and say. */
export function staffHandlers(socket: StaffSocket, host: Host, hints: DeskHints): Handlers<StaffToServer> {
  const asked = { limit: "ask", how: "look", answers: true } as const;
  return {
    "catch-up": {
      ...asked,
      shape: staffShapes["catch-up"],
      take: (ask, session) => asStaff(socket, session, (member) => catchUp(socket, host, ask, member)),
    },
    say: {
      shape: staffShapes.say,
      limit: "say",
      how: "use",
      answers: true,
      take: (ask, session) =>
        asStaff(socket, session, async (member) => ({ answer: await sayAtDesk(socket, host, ask, member) })),
    },
    typing: {
      shape: staffShapes.typing,
      limit: "typing",
      how: "use",
      answers: false,
      take: async (ask, session) => {
        await asStaff(socket, session, async (member) => ({ answer: await typing(socket, host, ask, member) }));
        return { answer: null };
      },
    },
    desk: {
      ...asked,
      shape: nothing,
      take: (_ask, session) =>
        asStaff(socket, session, async (member) => {
          hints.tell(socket, await deskReach(host.services, member));
          return { answer: { ok: true as const } };
        }),
    },
  };
}

/** A session that is no longer that of staff has nothing to do in this space. */
async function asStaff<Answered>(
  socket: StaffSocket,
  session: SessionView,
  take: (member: SignedInMember) => Promise<Taken<Answered>>,
): Promise<Taken<Answered | LiveRefusal>> {
  const member = staffOf(session);
  if (member !== null) return take(member);
  return { answer: { ok: false, kind: "gone" }, afterwards: () => endLine(socket.data.line) };
}

async function catchUp(
  socket: StaffSocket,
  host: Host,
  { reference, after, opening }: AskOf<StaffToServer["catch-up"]>,
  member: SignedInMember,
): Promise<Taken<CatchUp<StaffItem, StaffNow> | LiveRefusal>> {
  const { services } = host;
  const opened = await findCase(services, member, reference);
  const live = opened === null ? null : await findLive(services.db.read, opened.conversationId);
  if (opened === null || live === null || !(await isRecorded(socket, services, opened, member, opening)))
    return gone(socket, host, reference);

  const { conversationId } = opened;
  const seat = takeSeat(socket, host, opened, member);
  const found = await listStaffItems(services.db.read, conversationId, after, liveLimits.mostItems);
  const last = (await findConversation(services.db.read, conversationId))?.lastSeq ?? 0;
  const { items, more, afterwards } = host.caughtUp(seat, { after, found, last });
  const now = staffNowOf(live, seat, services);
  seat.toldNow = JSON.stringify(now);
  return { answer: { ok: true, items, last, more, now }, afterwards };
}

/** That somebody reads a record is kept before any of it is sent: once for each page that opens it. */
async function isRecorded(
  { data }: StaffSocket,
  services: Services,
  { reference }: OpenedCase,
  { id: memberId }: SignedInMember,
  opening: string | null = null,
): Promise<boolean> {
  if (data.recorded.has(reference)) return true;
  if (!(await perform(services, recordRead, { memberId, reference, opening })).ok) return false;
  data.recorded.add(reference);
  return true;
}

function takeSeat(socket: StaffSocket, host: Host, opened: OpenedCase, member: SignedInMember): StaffSeat {
  const { conversationId, reference, movers } = opened;
  const found = socket.data.seats.get(conversationId);
  if (found?.side === "staff") return host.holdBack(Object.assign(found, { movers }));
  const room = host.rooms.open(opened);
  const place = { room, last: 0, holding: true, caughtUp: false, toldNow: "" };
  return host.sit({ side: "staff", socket, memberId: member.id, reference, movers, ...place });
}

function gone(socket: StaffSocket, host: Host, reference: string): Taken<LiveRefusal> {
  for (const seat of socket.data.seats.values())
    if (seat.side === "staff" && seat.reference === reference) host.leave(seat);
  return { answer: { ok: false, kind: "gone" } };
}

/** Shown only to those who have the same record open, by somebody who may write in it. */
async function typing(
  socket: StaffSocket,
  host: Host,
  { reference }: AskOf<StaffToServer["typing"]>,
  member: SignedInMember,
): Promise<null> {
  const opened = await findCase(host.services, member, reference);
  const seat = opened === null ? undefined : socket.data.seats.get(opened.conversationId);
  if (opened !== null && seat !== undefined && opened.movers.length > 0) host.startTyping(seat.room, member);
  return null;
}
