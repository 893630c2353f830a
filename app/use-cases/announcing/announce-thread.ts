import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { findModerated } from "#app/use-cases/moderation/find-moderated.ts";
import { noteModeration } from "#app/use-cases/moderation/note-moderation.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findPost } from "#db/queries/discussion/posts.ts";
import { insertAnnouncement, listAnnouncements } from "#db/queries/discussion/announcements.ts";
import { addJob } from "#db/queries/jobs.ts";
import { whoIsMeant } from "./who-is-meant.ts";

export type AnnounceThread = {
  viewer: LibraryViewer;
  thread: number;
  audience: "space" | "network";
  /** How many members the page said that it is meant for. */
  people: number;
};

export type AnnounceRefusal =
  | { kind: "no-such-thread" }
  | { kind: "may-not-announce" }
  | { kind: "sent-already" }
  | { kind: "first-post-gone" }
  | { kind: "for-nobody" }
  | { kind: "other-people"; people: number };

/**
 * Sends a thread to everybody it concerns: those in its space, by whoever looks after that, or the whole network, by its
 * facilitators. Once for each of the two, for a mail cannot be called back. Who is meant is settled now, so that "seen by"
 * counts them and nobody else. Source: community.md N18.
 */
export async function announceThread(
  tools: UseCaseTools,
  given: AnnounceThread,
): Promise<Result<{ people: number }, AnnounceRefusal>> {
  const { db, now, newId, announce } = tools;
  const found = await findModerated(tools, given.viewer, given.thread);
  if (found === null) return refuse({ kind: "no-such-thread" });
  const { thread, viewer } = found;
  const { audience } = given;
  const may = audience === "network" ? mayDo(viewer, "moderate") : thread.spaceId !== null;
  if (!may) return refuse({ kind: "may-not-announce" });
  const first = await findPost(db, thread.id, 1);
  if (first === null || first.removedAt !== null || first.hiddenAt !== null) return refuse({ kind: "first-post-gone" });
  const sent = await listAnnouncements(db, thread.id);
  if (sent.some((one) => one.audience === audience || one.audience === "network"))
    return refuse({ kind: "sent-already" });
  const by = viewer.memberId;
  const { memberIds } = await whoIsMeant(db, { thread, audience, by, now });
  if (memberIds.length === 0) return refuse({ kind: "for-nobody" });
  if (memberIds.length !== given.people) return refuse({ kind: "other-people", people: memberIds.length });
  const announcementId = newId();
  await insertAnnouncement(db, { id: announcementId, threadId: thread.id, post: 1, audience, by, at: now }, memberIds);
  const job = { kind: "tell-announcement" as const, uniqueKey: announcementId, ids: { announcementId }, runAt: now };
  await addJob(db, { id: newId(), ...job });
  announce({ kind: "job-added", jobKind: "tell-announcement" });
  await noteModeration(tools, { threadId: thread.id, memberId: by, what: "announced" });
  return ok({ people: memberIds.length });
}
