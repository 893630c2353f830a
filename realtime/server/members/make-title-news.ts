import { errorFields } from "#app/http/error-fields.ts";
import type { Services } from "#app/services.ts";
import { listListings } from "#db/queries/discussion/space-listings.ts";
import { findTakenTitle } from "#db/queries/discussion/taken-titles.ts";
import { cutLine } from "../line.ts";
import { inTurns } from "./in-turns.ts";
import type { SpaceRooms } from "./make-space-rooms.ts";
import { readersIn } from "./readers-in.ts";

/** Tells the pages that list a thread when its title was taken away, by its number: no list keeps showing the words. */
export function makeTitleNews(services: Services, rooms: SpaceRooms) {
  const { db, log } = services;

  const tell = async (threadIds: string[]): Promise<void> => {
    for (const threadId of new Set(threadIds)) await tellOf(threadId);
  };

  const tellOf = async (threadId: string): Promise<void> => {
    const thread = await findTakenTitle(db.read, threadId);
    if (thread === null) return;
    for (const { spaceId: space } of await listListings(db.read, [threadId])) {
      const room = rooms.find(space);
      if (room === null) continue;
      for (const { socket } of await readersIn(services, threadId, [...room.listeners]))
        socket.emit("titles-taken", { space, threads: [thread] });
    }
  };

  const ask = inTurns(tell, (error) => {
    log("live-delivery-failed", errorFields(error));
    for (const { socket } of rooms.listeners()) cutLine(socket.data.line); // they come back and read what they missed
  });

  return {
    changed(threadId: string): void {
      if (!rooms.isEmpty()) ask(threadId);
    },
  };
}
