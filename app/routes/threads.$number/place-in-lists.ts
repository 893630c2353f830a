import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import type { ListedThread } from "#db/queries/discussion/threads.ts";
import { listThreadsAbout } from "#db/queries/discussion/threads-about.ts";
import { listedAbout } from "./listed-about.ts";
import type { PlacedThread } from "./thread-views.ts";

/** Threads with the slide that each is about now. One about a session stands on its page and says no more. */
export async function placeInLists(
  { db }: Services,
  viewer: LibraryViewer,
  threads: readonly ListedThread[],
): Promise<PlacedThread[]> {
  const ofThings = threads.filter(({ resourceId }) => resourceId !== null);
  const abouts = await listThreadsAbout(db.read, viewer, ofThings);
  return threads.map((thread) => {
    const about = listedAbout(abouts.get(thread.id));
    const at = about === null ? null : { text: about.text, to: about.to };
    return { ...thread, about: at, moved: about?.earlier === true };
  });
}
