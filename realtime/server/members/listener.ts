import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { MemberSocket } from "../live-sockets.ts";

/** Everyone who has one thread open. It is there only while somebody has. */
export type ThreadRoom = {
  id: string;
  number: number;
  spaceId: string | null;
  resourceId: string | null;
  listeners: Set<Listener>;
};

/** Everyone whose page shows what comes into one space. */
export type SpaceRoom = { id: string; listeners: Set<Listener> };

/** One page of a member. */
export type Listener = {
  socket: MemberSocket;
  memberId: string;
  /** As whom they read; null when that may have changed and has to be read again. */
  viewer: LibraryViewer | null;
  /** Counts up with each change, so that what was read before one is not kept. */
  changes: number;
  seat: ThreadSeat | null;
  spaces: Set<SpaceRoom>;
};

export type ThreadSeat = {
  room: ThreadRoom;
  /** The highest number it was told. */
  last: number;
  /** It reads where the thread stands: what is written meanwhile is told afterwards. */
  holding: boolean;
  /** Something was, meanwhile. `changed`: and not only written. */
  missed: { changed: boolean } | null;
};
