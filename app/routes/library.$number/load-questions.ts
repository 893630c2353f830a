import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { hasThreads } from "#db/queries/discussion/has-threads.ts";
import { listThreadsOfResource } from "#db/queries/discussion/threads.ts";
import type { SeenResource } from "#db/queries/library/find-resource.ts";
import { placeInLists } from "../threads.$number/place-in-lists.ts";
import { threadViews } from "../threads.$number/thread-views.ts";

/** Everything that members ask about a resource and its pages, those about slides that are gone too. */
export async function loadQuestions(services: Services, viewer: LibraryViewer, { row, fields }: SeenResource) {
  if (!(await hasThreads(services.db.read, row.id))) return [];
  const threads = await placeInLists(services, viewer, await listThreadsOfResource(services.db.read, viewer, row.id));
  return threadViews(services, viewer, { threads, where: { spaceId: row.spaceId, places: fields.places } });
}
