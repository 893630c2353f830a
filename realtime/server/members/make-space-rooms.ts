import type { Listener, SpaceRoom } from "./listener.ts";

export type SpaceRooms = ReturnType<typeof makeSpaceRooms>;

/** The pages that show what comes into spaces, by space. A room is there only while somebody is in it. */
export function makeSpaceRooms() {
  const rooms = new Map<string, SpaceRoom>();

  const leave = (listener: Listener, room: SpaceRoom): void => {
    listener.spaces.delete(room);
    room.listeners.delete(listener);
    if (room.listeners.size === 0) rooms.delete(room.id);
  };
  const roomOf = (id: string): SpaceRoom => {
    const room = rooms.get(id) ?? { id, listeners: new Set() };
    rooms.set(id, room);
    return room;
  };
  const leaveAll = (listener: Listener): void => {
    for (const room of listener.spaces) leave(listener, room);
  };

  return {
    find: (spaceId: string): SpaceRoom | null => rooms.get(spaceId) ?? null,
    isEmpty: () => rooms.size === 0,
    /** Each once, in however many rooms it is. */
    listeners: (): Set<Listener> => new Set([...rooms.values()].flatMap((room) => [...room.listeners])),
    count: () => rooms.size,

    /** Into these and no others. */
    sit(listener: Listener, spaceIds: readonly string[]): void {
      leaveAll(listener);
      for (const room of spaceIds.map(roomOf)) {
        room.listeners.add(listener);
        listener.spaces.add(room);
      }
    },

    leave,
    leaveAll,
  };
}
