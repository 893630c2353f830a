import { setImmediate as nextTurn } from "node:timers/promises";
import { writeNotices } from "#app/use-cases/notices/write-notices.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findAnnouncement, listAnnouncedTo } from "#db/queries/discussion/announcements.ts";
import { defineJob } from "../job-kind.ts";

const atATime = 50; // members: between them others read and write

/** Writes a notice for everybody an announcement is meant for. Run again after a crash, it adds those that are missing. */
export const tellAnnouncementJob = defineJob({
  kind: "tell-announcement",
  async work(services, { ids: { announcementId } }) {
    const { db } = services;
    const announcement = await findAnnouncement(db.read, announcementId);
    if (announcement === null) return null;
    const { threadId, post } = announcement;
    const memberIds = await listAnnouncedTo(db.read, announcementId);
    for (let from = 0; from < memberIds.length; from += atATime) {
      const notices = memberIds.slice(from, from + atATime).map((memberId) => ({
        memberId,
        kind: "announcement" as const,
        why: "announced",
        uniqueKey: `announcement ${announcementId}`,
        threadId,
        post,
        about: announcementId,
      }));
      await perform(services, writeNotices, { notices });
      await nextTurn();
    }
    return null;
  },
});
