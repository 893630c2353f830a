import { setImmediate as nextTurn } from "node:timers/promises";
import { whoIsTold } from "#app/domain/notification/who-is-told.ts";
import { writeNotices } from "#app/use-cases/notices/write-notices.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findPostToTell } from "#db/queries/notices/post-to-tell.ts";
import { listReadersOf } from "#db/queries/notices/viewers.ts";
import { defineJob } from "../job-kind.ts";

const atATime = 50; // members: between them others read and write

/**
 * Writes a notice for each member whom a post concerns and who may read it at this minute. Run again after a crash, it
 * adds those that are missing.
 */
export const tellOfPostJob = defineJob({
  kind: "tell-of-post",
  async work(services, { ids: { threadId, post: number } }) {
    const { db, clock } = services;
    const found = await findPostToTell(db.read, threadId, Number(number));
    if (found === null) return null;
    const told = whoIsTold(found.toTell);
    for (let from = 0; from < told.length; from += atATime) {
      const some = told.slice(from, from + atATime);
      const memberIds = some.map(({ memberId }) => memberId);
      const readers = await listReadersOf(db.read, threadId, { memberIds, now: clock.now() });
      const notices = some
        .filter(({ memberId }) => readers.has(memberId))
        .map((one) => ({
          ...one,
          uniqueKey: `post ${found.post.id}`,
          threadId,
          post: found.post.number,
          about: null,
        }));
      await perform(services, writeNotices, { notices });
      await nextTurn();
    }
    return null;
  },
});
