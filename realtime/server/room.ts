import type { Live } from "#app/domain/conversation/live.ts";
import type { PersonSeat, Seat, StaffSeat } from "./seat.ts";

/** Everyone who has one conversation open. It is there only while somebody has. */
export type Room = {
  conversationId: string;
  referralId: string;
  teamId: string | null;
  people: Set<PersonSeat>;
  staff: Set<StaffSeat>;
  /** Staff who write now, by member. */
  typing: Map<string, { name: string; ends: NodeJS.Timeout }>;
};

export type Rooms = ReturnType<typeof makeRooms>;

/** The rooms of this process, by conversation and by referral. */
export function makeRooms() {
  const byConversation = new Map<string, Room>();
  const byReferral = new Map<string, Room>();

  return {
    find: (conversationId: string): Room | null => byConversation.get(conversationId) ?? null,
    findOfReferral: (referralId: string): Room | null => byReferral.get(referralId) ?? null,
    all: (): Iterable<Room> => byConversation.values(),
    count: () => byConversation.size,

    open({ conversationId, referralId, teamId }: Pick<Live, "conversationId" | "referralId" | "teamId">): Room {
      const found = byConversation.get(conversationId);
      if (found !== undefined) return found;
      const room: Room = {
        conversationId,
        referralId,
        teamId,
        people: new Set(),
        staff: new Set(),
        typing: new Map(),
      };
      byConversation.set(conversationId, room);
      byReferral.set(referralId, room);
      return room;
    },

    sit(seat: Seat): void {
      seat.socket.data.seats.set(seat.room.conversationId, seat);
      if (seat.side === "person") seat.room.people.add(seat);
      else seat.room.staff.add(seat);
    },

    /** Takes a seat out; the last one to leave closes the room. */
    leave(seat: Seat): void {
      const { room, socket } = seat;
      socket.data.seats.delete(room.conversationId);
      if (seat.side === "person") room.people.delete(seat);
      else room.staff.delete(seat);
      if (room.people.size + room.staff.size > 0) return;
      for (const { ends } of room.typing.values()) clearTimeout(ends);
      byConversation.delete(room.conversationId);
      byReferral.delete(room.referralId);
    },
  };
}

export function seatsOf({ people, staff }: Room): Seat[] {
  return [...people, ...staff];
}
