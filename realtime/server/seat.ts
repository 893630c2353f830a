import type { Mover } from "#app/domain/referral/referral-state.ts";
import type { PersonItem, PersonNow, StaffItem, StaffNow } from "#app/domain/conversation/transcript.ts";
import type { PersonSocket, StaffSocket } from "./live-sockets.ts";
import type { Room } from "./room.ts";

/** Where one socket stands in one conversation. */
type Place = {
  room: Room;
  /** The number of the newest item it was sent. */
  last: number;
  /** It reads what it missed: nothing new is sent to it until it has. */
  holding: boolean;
  /** It has read everything at least once: what it says is said over a view that is whole. */
  caughtUp: boolean;
  /** What it was last told about who is there. */
  toldNow: string;
};

export type PersonSeat = Place & { side: "person"; socket: PersonSocket };
export type StaffSeat = Place & {
  side: "staff";
  socket: StaffSocket;
  memberId: string;
  reference: string;
  movers: readonly Mover[];
};
export type Seat = PersonSeat | StaffSeat;

export function sendPersonItems({ socket, room }: PersonSeat, items: PersonItem[]): void {
  socket.emit("items", { conversation: room.conversationId, items });
}

export function sendStaffItems({ socket, reference }: StaffSeat, items: StaffItem[]): void {
  socket.emit("items", { reference, items });
}

export function sendPersonNow({ socket, room }: PersonSeat, now: PersonNow): void {
  socket.volatile.emit("now", { conversation: room.conversationId, now });
}

export function sendStaffNow({ socket, reference }: StaffSeat, now: StaffNow): void {
  socket.volatile.emit("now", { reference, now });
}

export function sendGone(seat: Seat): void {
  if (seat.side === "person") seat.socket.emit("gone", { conversation: seat.room.conversationId });
  else seat.socket.emit("gone", { reference: seat.reference });
}
