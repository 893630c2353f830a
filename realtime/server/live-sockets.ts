import type { Server, Socket } from "socket.io";
import type {
  MembersToServer,
  PersonToServer,
  ServerToMembers,
  ServerToPerson,
  ServerToStaff,
  StaffToServer,
} from "#realtime/messages.ts";
import type { Line } from "./line.ts";
import type { Seat } from "./seat.ts";

/** What is kept of a socket besides its connection. */
export type SocketData = {
  line: Line;
  /** The signed-in member of a staff or members' socket; null on a person's. */
  memberId: string | null;
  /** By conversation: where this socket sits. */
  seats: Map<string, Seat>;
  /** What it may send next waits for what it sent before. */
  last: Promise<void>;
  waiting: number;
  /** Frames that were not as the contract says. */
  odd: number;
  /** Records of people whose opening was written down for this connection, by reference. */
  recorded: Set<string>;
};

type NoEvents = Record<never, never>;

export type PersonSocket = Socket<PersonToServer, ServerToPerson, NoEvents, SocketData>;
export type StaffSocket = Socket<StaffToServer, ServerToStaff, NoEvents, SocketData>;
export type MemberSocket = Socket<MembersToServer, ServerToMembers, NoEvents, SocketData>;
export type LiveSocket = PersonSocket | StaffSocket | MemberSocket;

export type SocketServer = Server<NoEvents, NoEvents, NoEvents, SocketData>;
export type Space = ReturnType<SocketServer["of"]>;

/** The library gives the sockets of every space the server's one type. Ours differ by space, and this is where they get theirs. */
export function typedAs<OneSocket extends LiveSocket>(socket: Parameters<Parameters<Space["use"]>[0]>[0]): OneSocket {
  return socket as unknown as OneSocket;
}
