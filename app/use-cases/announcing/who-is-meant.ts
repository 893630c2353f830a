import type { NoticeHow } from "#app/domain/notification/notice-kinds.ts";
import type { Database } from "#db/open.ts";
import { listAnnouncedTo, listAnnouncements, listConcerned } from "#db/queries/discussion/announcements.ts";
import type { ThreadRow } from "#db/queries/discussion/threads.ts";
import { listChoices, listMailTimes } from "#db/queries/notices/choices.ts";
import { listMutedBy } from "#db/queries/notices/muted-by.ts";
import { listReadersOf } from "#db/queries/notices/viewers.ts";

export type Meant = { memberIds: string[]; how: Record<NoticeHow | "paused", number> };

/**
 * Whom an announcement is meant for: those in the space, or every member, who may read the thread and have not muted it;
 * never whoever sends it, nor whom it was sent to before. And how they chose to hear of it; "paused": mail to them came back, so they get none.
 */
export async function whoIsMeant(
  db: Database,
  given: { thread: ThreadRow; audience: "space" | "network"; by: string; now: Date },
): Promise<Meant> {
  const { thread, audience, by, now } = given;
  const concerned = await listConcerned(db, audience === "space" ? thread.spaceId : null);
  const muted = await listMutedBy(db, thread);
  const told = new Set<string>();
  for (const { id } of await listAnnouncements(db, thread.id))
    for (const one of await listAnnouncedTo(db, id)) told.add(one);
  const open = concerned.filter((id) => id !== by && !muted.has(id) && !told.has(id));
  const readers = await listReadersOf(db, thread.id, { memberIds: open, now });
  const memberIds = open.filter((id) => readers.has(id));
  const choice = await listChoices(db, memberIds);
  const times = await listMailTimes(db, memberIds);
  const how: Meant["how"] = { "at-once": 0, daily: 0, weekly: 0, never: 0, paused: 0 };
  for (const id of memberIds) how[times(id).pausedAt === null ? choice(id, "announcement") : "paused"] += 1;
  return { memberIds, how };
}
