import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Database } from "#db/open.ts";
import { listWaitingPosts, type WaitingPost } from "#db/queries/discussion/held-posts.ts";
import { listWaitingReports, type WaitingReport } from "#db/queries/discussion/reports.ts";
import { mayModerate } from "./may-moderate.ts";

/** What waits for one facilitator: only what they may read and look after, the oldest first. */
export async function listToModerate(
  db: Database,
  viewer: LibraryViewer,
): Promise<{ held: WaitingPost[]; reports: WaitingReport[] }> {
  const held: WaitingPost[] = [];
  for (const one of await listWaitingPosts(db)) if (await mayModerate({ db }, viewer, one)) held.push(one);
  const reports: WaitingReport[] = [];
  for (const one of await listWaitingReports(db)) {
    const { id: threadId, spaceId } = one.thread;
    if (await mayModerate({ db }, viewer, { threadId, spaceId })) reports.push(one);
  }
  return { held, reports };
}
