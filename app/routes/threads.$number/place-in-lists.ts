import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { findThreadAbout } from "#db/queries/discussion/thread-about.ts";
import type { ListedThread } from "#db/queries/discussion/threads.ts";
import { aboutView } from "./about-view.ts";
import type { PlacedThread } from "./thread-views.ts";

/** Threads with the slide that each is about now. One about a session stands on its page and says no more. */
export async function placeInLists(
  services: Services,
  viewer: LibraryViewer,
  threads: readonly ListedThread[],
): Promise<PlacedThread[]> {
  const placed: PlacedThread[] = [];
  for (const thread of threads) {
    const asked = { resourceId: thread.resourceId, sessionId: null, spaceId: null };
    const about = thread.resourceId === null ? null : await findThreadAbout(services.db.read, viewer, asked);
    const view = about === null ? null : await aboutView(services, viewer, { about, thread });
    const at = view === null ? null : { text: view.text, to: view.to };
    placed.push({ ...thread, about: at, moved: view?.moved === true });
  }
  return placed;
}
