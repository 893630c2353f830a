import { readsSpace } from "#app/domain/discussion/reads-space.ts";
import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { listListings, listWriters } from "#db/queries/discussion/space-listings.ts";
import { listSpaces } from "#db/queries/space-members.ts";
import { cutLine, isNotReading } from "../line.ts";
import { inTurns } from "./in-turns.ts";
import type { Listener, SpaceRoom } from "./listener.ts";
import type { SpaceRooms } from "./make-space-rooms.ts";
import { readersIn } from "./readers-in.ts";
import { viewerNow } from "./viewer-now.ts";

export type SpaceNews = ReturnType<typeof makeSpaceNews>;

type Written = { threadId: string; thread: number; post: number };

/** What was written in one thread, and who of a room may read it. */
type ThreadNews = {
  thread: number;
  written: readonly { post: number; memberId: string }[];
  writers: ReadonlySet<string>;
  readers: ReadonlySet<Listener>;
};

/**
 * Tells the pages of a space what was written in it: once a turn of the event loop. The door is asked for each thread and
 * not for each page, and what is the same for many is encoded once for all of them.
 */
export function makeSpaceNews(services: Services, rooms: SpaceRooms) {
  const { db, log } = services;

  const newsFor = async (room: SpaceRoom, threadId: string, all: readonly Written[]): Promise<ThreadNews[]> => {
    const [first, ...rest] = all.filter((one) => one.threadId === threadId);
    if (first === undefined) return [];
    const numbers = [first, ...rest].map(({ post }) => post);
    const written = await listWriters(db.read, threadId, numbers);
    const writers = new Set(written.map(({ memberId }) => memberId));
    const readers = await readersIn(services, threadId, [...room.listeners]);
    return written.length === 0 ? [] : [{ thread: first.thread, written, writers, readers }];
  };

  const tell = async (all: Written[]): Promise<void> => {
    const threadIds = [...new Set(all.map(({ threadId }) => threadId))];
    const told = new Map<SpaceRoom, ThreadNews[]>();
    for (const { threadId, spaceId } of await listListings(db.read, threadIds)) {
      const room = rooms.find(spaceId);
      if (room === null) continue;
      told.set(room, [...(told.get(room) ?? []), ...(await newsFor(room, threadId, all))]);
    }
    for (const [room, news] of told) tellRoom(room, news);
  };

  const ask = inTurns(tell, (error) => {
    log("live-delivery-failed", errorFields(error));
    for (const { socket } of rooms.listeners()) cutLine(socket.data.line); // they come back and read what they missed
  });

  return {
    written({ threadId, thread, post }: Written): void {
      if (!rooms.isEmpty()) ask({ threadId, thread, post });
    },

    /** Takes away what the listener may not read any more. */
    async look(listener: Listener): Promise<void> {
      const viewer = listener.spaces.size === 0 ? null : await viewerNow(services, listener);
      if (viewer === null) return;
      const open = (await listSpaces(db.read)).filter((space) => readsSpace(viewer, space));
      for (const room of listener.spaces) {
        if (open.some(({ id }) => id === room.id)) continue;
        rooms.leave(listener, room);
        listener.socket.emit("space-gone", { space: room.id });
      }
    },
  };
}

/** Nobody is told of their own posts: those who wrote some of them are told of the others. */
function tellRoom(room: SpaceRoom, news: readonly ThreadNews[]): void {
  const alike = new Map<string, Listener[]>();
  for (const listener of room.listeners) {
    const key = news.map((one) => (one.readers.has(listener) ? ownKey(one, listener) : "-")).join(" ");
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [listener]);
    else others.push(listener);
  }
  for (const listeners of alike.values()) tellAlike(room, listeners, news);
}

function ownKey({ writers }: ThreadNews, { memberId }: Listener): string {
  return writers.has(memberId) ? memberId : "all";
}

function tellAlike({ id }: SpaceRoom, listeners: readonly Listener[], news: readonly ThreadNews[]): void {
  const [one] = listeners;
  if (one === undefined) return;
  const posts = news
    .filter(({ readers }) => readers.has(one))
    .flatMap(({ thread, written }) =>
      written.filter(({ memberId }) => memberId !== one.memberId).map(({ post }): [number, number] => [thread, post]),
    );
  if (posts.length === 0) return;
  one.socket.nsp.to(listeners.map(({ socket }) => socket.id)).emit("space-written", { space: id, posts });
  for (const { socket } of listeners) if (isNotReading(socket.data.line)) cutLine(socket.data.line);
}
