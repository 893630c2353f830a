import type { ThreadStands } from "#db/queries/discussion/thread-stands.ts";
import type { MemberSocket } from "../live-sockets.ts";
import type { Listener, ThreadRoom, ThreadSeat } from "./listener.ts";

export type Listeners = ReturnType<typeof makeListeners>;

/** The pages of members that are open in this process: by socket, by member and by the thread that they follow. */
export function makeListeners() {
  const all = new Map<MemberSocket, Listener>();
  const byMember = new Map<string, Set<Listener>>();
  const rooms = new Map<string, ThreadRoom>();

  const stand = (listener: Listener): void => {
    const room = listener.seat?.room;
    listener.seat = null;
    room?.listeners.delete(listener);
    if (room?.listeners.size === 0) rooms.delete(room.id);
  };
  const roomOf = ({ id, number, spaceId, resourceId }: Omit<ThreadStands, "lastNumber">): ThreadRoom => {
    const room = rooms.get(id) ?? { id, number, spaceId, resourceId, listeners: new Set() };
    rooms.set(id, room);
    return room;
  };

  return {
    all: (): Listener[] => [...all.values()],
    find: (socket: MemberSocket): Listener | null => all.get(socket) ?? null,
    of: (memberId: string): Listener[] => [...(byMember.get(memberId) ?? [])],
    room: (threadId: string): ThreadRoom | null => rooms.get(threadId) ?? null,
    rooms: (): ThreadRoom[] => [...rooms.values()],
    count: () => rooms.size,

    came(socket: MemberSocket): Listener {
      const memberId = socket.data.memberId ?? "";
      const listener: Listener = { socket, memberId, viewer: null, changes: 0, seat: null, spaces: new Set() };
      all.set(socket, listener);
      byMember.set(memberId, (byMember.get(memberId) ?? new Set()).add(listener));
      return listener;
    },

    went(socket: MemberSocket): void {
      const listener = all.get(socket);
      if (listener === undefined) return;
      stand(listener);
      all.delete(socket);
      const own = byMember.get(listener.memberId);
      own?.delete(listener);
      if (own?.size === 0) byMember.delete(listener.memberId);
    },

    /** Seats it before it reads, so that nothing falls between. */
    sit(listener: Listener, thread: Omit<ThreadStands, "lastNumber">): ThreadSeat {
      if (listener.seat !== null && listener.seat.room.id !== thread.id) stand(listener);
      const seat = { room: roomOf(thread), last: 0, holding: true, missed: null };
      listener.seat = seat;
      seat.room.listeners.add(listener);
      return seat;
    },

    stand,
  };
}
